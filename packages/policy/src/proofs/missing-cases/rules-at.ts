import type { Path } from "../../check/problem.ts"
import type { GroupCondition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"

interface ConditionalRule {
  readonly conditions: GroupCondition
}

/** The rules of the decision, or the variants of the limit, within which a path leads. */
export const rulesAt = (
  { decisions, limits }: PolicyDocument,
  [kind, name]: Path,
): ReadonlyArray<ConditionalRule> =>
  kind === "decisions"
    ? Object.entries(decisions)
        .filter(([key]) => key === name)
        .flatMap(([, { rules }]): ReadonlyArray<ConditionalRule> => rules)
    : Object.entries(limits)
        .filter(([key]) => key === name)
        .flatMap(([, { variants = [] }]) => variants)
