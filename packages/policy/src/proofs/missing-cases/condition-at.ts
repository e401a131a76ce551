import type { Path } from "../../check/problem.ts"
import type { Condition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"
import { rulesAt } from "./rules-at.ts"

/** The condition to which a path leads. */
export const conditionAt = (document: PolicyDocument, path: Path): Condition | undefined => {
  const [kind, name, , index, , ...within] = path
  if (kind === "conditions") {
    const condition = Object.entries(document.conditions ?? {}).find(([key]) => key === name)
    return partAt(condition?.[1], path.slice(2))
  }
  return partAt(rulesAt(document, path)[Number(index)]?.conditions, within)
}

const partAt = (
  condition: Condition | undefined,
  [step, ...steps]: Path,
): Condition | undefined => {
  if (condition === undefined || step === undefined) return condition
  if ("not" in condition) return partAt(condition.not, steps)
  const [index, ...further] = steps
  if ("all" in condition) return partAt(condition.all[Number(index)], further)
  return "any" in condition ? partAt(condition.any[Number(index)], further) : undefined
}
