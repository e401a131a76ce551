import type { Comparison, Condition, GroupCondition } from "../document/condition.ts"

/** The conditions of a document that have a name. */
export type NamedConditions = { readonly [name: string]: GroupCondition }

/** Every comparison that a condition comes to, those of conditions it names among them. */
export const comparisonsIn = (
  condition: Condition,
  named: NamedConditions,
): ReadonlyArray<Comparison> => {
  const within = (part: Condition) => comparisonsIn(part, named)
  if ("all" in condition) return condition.all.flatMap(within)
  if ("any" in condition) return condition.any.flatMap(within)
  if ("not" in condition) return within(condition.not)
  if ("condition" in condition) return within(named[condition.condition] as GroupCondition)
  return [condition]
}
