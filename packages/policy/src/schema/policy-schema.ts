import type * as JsonSchema from "effect/JsonSchema"
import type { CompiledPolicy } from "../compile-policy.ts"
import { operatorNames } from "../conditions/operator-signature.ts"
import type { FactDefinition } from "../document/fact-definition.ts"
import { PolicyDocument } from "../document/policy-document.ts"
import { type EditorSchema, editorSchema, redefined } from "./editor-schema.ts"
import { oneOf, singleValue } from "./fact-schema.ts"
import { fittingOperators, operatorSchema } from "./operator-schema.ts"

/**
 * The JSON Schema (draft 07) of a policy document, for editors to complete and explain its keys,
 * operators and outcomes. What one part of a document says of another only the checker knows.
 */
export const policyJsonSchema = (): EditorSchema =>
  redefined(editorSchema(PolicyDocument), {
    Comparison: { allOf: [{ properties: { operator: operatorSchema(operatorNames) } }] },
  })

/** The same for one policy: it completes that policy's own facts, values, conditions and sources. */
export const policyJsonSchemaFor = ({ document }: CompiledPolicy): EditorSchema => {
  const facts = Object.entries(document.facts)
  const conditions = Object.keys(document.conditions ?? {}).map((name) => [name, ""])
  return redefined(editorSchema(PolicyDocument), {
    Comparison: {
      allOf: [
        { properties: { fact: oneOf(labelsOf(facts)) } },
        ...facts.map(([name, fact]) => comparedAs(name, fact)),
      ],
    },
    ConditionName: oneOf(Object.fromEntries(conditions)),
    DayFactName: oneOf(labelsOf(facts.filter(([, { type }]) => type === "date"))),
    Citation: citation(Object.keys(document.sources)),
  })
}

const labelsOf = (facts: ReadonlyArray<readonly [string, FactDefinition]>) =>
  Object.fromEntries(facts.map(([name, { label }]) => [name, label]))

/** A comparison with one fact: the operators that fit it, and its own values. */
const comparedAs = (name: string, fact: FactDefinition): JsonSchema.JsonSchema => ({
  if: { properties: { fact: { const: name } }, required: ["fact"] },
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's own word
  then: {
    properties: {
      operator: operatorSchema(fittingOperators[fact.type]),
      value: {
        anyOf: [singleValue(fact), { type: "array", minItems: 1, items: singleValue(fact) }],
      },
    },
  },
})

/** A citation of one of some sources. */
const citation = (keys: ReadonlyArray<string>): JsonSchema.JsonSchema => ({
  pattern: `^(${keys.map(escaped).join("|")})(:|$)`,
  examples: keys.map((key) => `${key}: `),
})

const escaped = (key: string): string => key.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")
