import { episodeFacts } from "@str-service/domain"
import { plainOperator } from "../../conditions/plain-operator.ts"
import type { NamedConditions } from "../../diagram/comparisons-in.ts"
import { decisionDiagram } from "../../diagram/decision-diagram.ts"
import { never } from "../../diagram/forest/logic.ts"
import type { Condition, GroupCondition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { definitionOf, factLabel } from "../../words/fact-words.ts"
import type { DecisionTable, TableRule } from "../decision-tables.ts"
import { found } from "./found.ts"
import type { ProofFinding } from "./proof-finding.ts"
import { proving } from "./proving.ts"

/**
 * The rules that ask for at most so much time since a day, and hold while that day is still to come
 * as well, since that time is then less than nothing.
 */
export const daysToCome = (
  { rules }: DecisionTable,
  document: PolicyDocument,
  budget: number,
): ReadonlyArray<ProofFinding> =>
  rules.flatMap((rule) =>
    [...new Set(askedAtMost(rule.conditions, document.conditions ?? {}, false))].flatMap((fact) =>
      holdingBefore(rule, fact, document, budget),
    ),
  )

const holdingBefore = (
  { name, path, conditions }: TableRule,
  fact: string,
  document: PolicyDocument,
  budget: number,
): ReadonlyArray<ProofFinding> => {
  const definition = definitionOf(document.facts, fact)
  if (!("derived" in definition) || isTold(definition.derived.since)) return []
  const before: Condition = { fact, operator: "lessThan", value: 0 }
  const rules = [{ conditions: { all: [conditions, before] as const } }]
  const decision = decisionDiagram(document, { rules }, budget)
  const decides = decision.rules[0]?.decides ?? never
  if (decides === never) return []
  const { cellsIn, exampleIn } = proving(document, decision)
  const { label, derived } = definition
  return [
    found({
      code: "holds-for-days-to-come",
      path,
      message: `“${name}” matches, too, while “${factLabel(document.facts, derived.since)}” is still to come: “${label}” is less than 0 then. If that is not meant, ask for 0 or more besides.`,
      cells: cellsIn(decides),
      example: exampleIn(decides),
    }),
  ]
}

/** The days that the episode tells have come when anything is asked about it. */
const isTold = (fact: string): boolean => episodeFacts.some((told) => told === fact)

/** The facts that a condition asks to be at most something. */
const askedAtMost = (
  condition: Condition,
  named: NamedConditions,
  denied: boolean,
): ReadonlyArray<string> => {
  const within = (part: Condition) => askedAtMost(part, named, denied)
  if ("all" in condition) return condition.all.flatMap(within)
  if ("any" in condition) return condition.any.flatMap(within)
  if ("not" in condition) return askedAtMost(condition.not, named, !denied)
  if ("condition" in condition) return within(named[condition.condition] as GroupCondition)
  const { base } = plainOperator(denied ? `not:${condition.operator}` : condition.operator)
  return base.startsWith("lessThan") ? [condition.fact] : []
}
