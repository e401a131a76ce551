import type { Condition, GroupCondition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"

interface Conditional {
  readonly conditions: GroupCondition
}

/** The names of the conditions that something uses, by way of other conditions too. */
export const usedConditions = ({
  conditions: named = {},
  cannotHappen = [],
  decisions,
  limits,
}: PolicyDocument): ReadonlySet<string> => {
  const used = new Set<string>()
  const visit = (condition: Condition): void => {
    if ("all" in condition) condition.all.forEach(visit)
    if ("any" in condition) condition.any.forEach(visit)
    if ("not" in condition) visit(condition.not)
    if ("condition" in condition && !used.has(condition.condition)) {
      used.add(condition.condition)
      visit(named[condition.condition] as GroupCondition)
    }
  }
  const rules = Object.values(decisions).flatMap(
    (decision): ReadonlyArray<Conditional> => decision.rules,
  )
  const variants = Object.values(limits).flatMap((limit) => limit.variants ?? [])
  cannotHappen.forEach(visit)
  for (const { conditions } of [...rules, ...variants]) visit(conditions)
  return used
}
