import { isOfOne, isOther, isSaidOtherwise } from "./comparisons.ts"
import type { PolicyDiff } from "./diff-policies.ts"

/**
 * In what two versions differ: in outcomes; in limits, and how these are counted and enforced; in
 * what is asked or meant otherwise; or in words alone.
 */
export type DifferenceKind = "outcomes" | "limits" | "meanings" | "words"

/**
 * The kinds of differences between two versions; none where one is the other written in another
 * way. What cannot be compared, or was not for want of budget, counts as a difference.
 */
export const differencesIn = (diff: PolicyDiff): ReadonlySet<DifferenceKind> => {
  const { decisions, limits, conditions, cannotHappen, facts, workforce, vocabulary } = diff
  const found: ReadonlyArray<readonly [DifferenceKind, boolean]> = [
    ["outcomes", decisions.some(({ comparison }) => isOther(comparison))],
    ["limits", limits.some(({ comparison }) => isOther(comparison))],
    [
      "meanings",
      conditions.some(({ comparison }) => !isOfOne(comparison)) ||
        cannotHappen !== null ||
        [facts, workforce, vocabulary].some(({ length }) => length > 0),
    ],
    [
      "words",
      [...decisions, ...limits].some(({ comparison }) => isSaidOtherwise(comparison)) ||
        decisions.some(({ declared, comparison }) => declared.length > 0 && !isOfOne(comparison)) ||
        [diff.sources, diff.head].some(({ length }) => length > 0),
    ],
  ]
  return new Set(found.flatMap(([kind, isThere]) => (isThere ? [kind] : [])))
}
