import type { Path } from "../../check/problem.ts"
import type { GroupCondition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"

/** The rules of the decision, or the variants of the limit, within which a path leads. */
export const rulesAt = (
  { decisions, limits }: PolicyDocument,
  [kind, name]: Path,
): ReadonlyArray<{ readonly conditions: GroupCondition }> => {
  const tables = Object.entries(
    kind === "decisions"
      ? decisions
      : Object.fromEntries(
          Object.entries(limits).map(([key, limit]) => [key, { rules: limit.variants ?? [] }]),
        ),
  )
  return tables.find(([key]) => key === name)?.[1].rules ?? []
}
