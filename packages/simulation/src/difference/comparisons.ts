import type { ComparisonTrace, ConditionTrace, Truth } from "@str-service/policy"

/** A single comparison of a condition as it came out; `not:` before its operator where it is denied. */
export interface Compared extends Pick<ComparisonTrace, "fact" | "operator" | "value"> {
  readonly result: Truth
}

/** Every comparison of a condition, in order. */
export const comparisonsIn = (trace: ConditionTrace): ReadonlyArray<Compared> =>
  comparisons(trace, false, () => true)

/**
 * The comparisons that made a condition come out as it did: those that hold where it holds, those
 * that fail where it fails, and those that keep it open where it is unknown.
 */
export const decidingComparisons = (trace: ConditionTrace): ReadonlyArray<Compared> =>
  comparisons(trace, false, (part, whole) => part.result === whole.result)

type Taken = (part: ConditionTrace, whole: ConditionTrace) => boolean

const comparisons = (
  trace: ConditionTrace,
  denied: boolean,
  taken: Taken,
): ReadonlyArray<Compared> => {
  if ("not" in trace) return comparisons(trace.not, !denied, taken)
  if ("means" in trace) return comparisons(trace.means, denied, taken)
  if ("fact" in trace) return [comparison(trace, denied)]
  return ("all" in trace ? trace.all : trace.any)
    .filter((part) => taken(part, trace))
    .flatMap((part) => comparisons(part, denied, taken))
}

const comparison = (
  { fact, operator, value, result }: ComparisonTrace,
  denied: boolean,
): Compared => ({
  fact,
  operator: denied ? `not:${operator}` : operator,
  value,
  result: denied && result !== "unknown" ? !result : result,
})
