import type { ComparisonTrace, ConditionTrace } from "../conditions/trace.ts"
import type { Truth } from "../conditions/truth.ts"
import { askedWords } from "../words/condition-words.ts"
import { definitionOf, type FactCatalogue, factLabel, valueWords } from "../words/fact-words.ts"

/** One comparison on which it turned whether a rule matched. */
export interface Reason {
  readonly fact: string
  readonly label: string
  /** The fact's value in words; `null` where it is unknown. */
  readonly value: string | null
  /** What the rule asks of the fact, in words. */
  readonly asks: string
  /** Whether the fact is as the rule asks. */
  readonly result: Truth
}

/**
 * The comparisons that made a condition come out as it did: those that hold where it holds, those
 * that fail where it fails, and those that keep it open where it is unknown.
 */
export const reasonsIn = (trace: ConditionTrace, catalogue: FactCatalogue): ReadonlyArray<Reason> =>
  reasons(trace, false, catalogue)

const reasons = (
  trace: ConditionTrace,
  denied: boolean,
  catalogue: FactCatalogue,
): ReadonlyArray<Reason> => {
  if ("not" in trace) return reasons(trace.not, !denied, catalogue)
  if ("means" in trace) return reasons(trace.means, denied, catalogue)
  if ("fact" in trace) return [reason(trace, denied, catalogue)]
  const parts = "all" in trace ? trace.all : trace.any
  return parts
    .filter(({ result }) => result === trace.result)
    .flatMap((part) => reasons(part, denied, catalogue))
}

const reason = (
  { fact, operator, value, factValue, result }: ComparisonTrace,
  denied: boolean,
  catalogue: FactCatalogue,
): Reason => ({
  fact,
  label: factLabel(catalogue, fact),
  value: factValue === undefined ? null : valueWords(definitionOf(catalogue, fact), factValue),
  asks: askedWords({ fact, operator: denied ? `not:${operator}` : operator, value }, catalogue),
  result: denied && result !== "unknown" ? !result : result,
})
