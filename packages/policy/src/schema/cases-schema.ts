import { needsMoreInformation } from "@str-service/domain"
import type * as JsonSchema from "effect/JsonSchema"
import { WorkedCases } from "../cases/worked-cases.ts"
import type { CompiledPolicy } from "../compile-policy.ts"
import { type DecisionName, decisionNames } from "../document/decision.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { type EditorSchema, editorSchema, redefined } from "./editor-schema.ts"
import { enumWords } from "./enum-words.ts"
import { oneOf, suppliedValue } from "./fact-schema.ts"

/** The JSON Schema (draft 07) of a file of worked cases, for editors. */
export const casesJsonSchema = (): EditorSchema => editorSchema(WorkedCases)

/** The same for one policy: it completes that policy's own facts, values, outcomes and rules. */
export const casesJsonSchemaFor = ({ document }: CompiledPolicy): EditorSchema =>
  redefined(casesJsonSchema(), {
    SuppliedFacts: supplied(document),
    WorkedCase: { allOf: decisionNames.map((name) => expectedOf(name, document)) },
  })

const supplied = ({ facts }: PolicyDocument): JsonSchema.JsonSchema => ({
  type: "object",
  properties: Object.fromEntries(
    Object.entries(facts)
      .filter(([, fact]) => !("derived" in fact))
      .map(([name, fact]) => [name, suppliedValue(fact)]),
  ),
  additionalProperties: false,
})

/** What a case of one decision may expect. */
const expectedOf = (name: DecisionName, { decisions }: PolicyDocument): JsonSchema.JsonSchema => {
  const decision = decisions[name]
  const outcomes = [...(decision?.outcomes ?? []), needsMoreInformation]
  const rules = [...(decision?.rules ?? []).map((rule) => rule.name), "otherwise"]
  return {
    if: { properties: { decision: { const: name } }, required: ["decision"] },
    // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's own word
    then:
      decision === undefined
        ? false
        : {
            properties: {
              expect: {
                properties: {
                  outcome: oneOf(
                    Object.fromEntries(
                      outcomes.map((outcome) => [outcome, enumWords.get(outcome) ?? ""]),
                    ),
                  ),
                  rule: { enum: [...rules, null] },
                },
              },
            },
          },
  }
}
