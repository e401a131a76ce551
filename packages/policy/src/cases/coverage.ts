import type { CompiledPolicy } from "../compile-policy.ts"
import { askedComparisons } from "./comparisons.ts"
import { conditionCoverage } from "./condition-coverage.ts"
import { askedIn, mattersOf } from "./matters.ts"
import { ruleCoverage } from "./rule-coverage.ts"
import { thresholdCoverage } from "./threshold-coverage.ts"
import type { UncoveredCondition, UncoveredRule, UncoveredThreshold } from "./uncovered.ts"
import type { WorkedCase } from "./worked-cases.ts"

/** How many things of a kind there are, and those that the worked cases leave out. */
export interface Covered<Uncovered> {
  readonly count: number
  readonly uncovered: ReadonlyArray<Uncovered>
}

/** What the worked cases of a policy show of it, and what they leave out. */
export interface Coverage {
  readonly isComplete: boolean
  /** Of rules, and of limits, as they are and under each variant. */
  readonly rules: Covered<UncoveredRule>
  /** Of named conditions, and of comparisons wherever they stand. */
  readonly conditions: Covered<UncoveredCondition>
  /** Of numbers and days that facts are compared with, derived facts among them. */
  readonly thresholds: Covered<UncoveredThreshold>
}

/** What worked cases show of a policy, whether or not they hold. */
export const coverageOf = (
  policy: CompiledPolicy,
  cases: { readonly cases: ReadonlyArray<WorkedCase> },
): Coverage => {
  const matters = mattersOf(policy, cases)
  const everybody = cases.cases.map((worked) => askedIn(policy, worked))
  const comparisons = askedComparisons(policy, matters, everybody)
  const rules = covered(matters.flatMap(ruleCoverage))
  const conditions = covered(conditionCoverage(policy, comparisons, everybody))
  const thresholds = covered(thresholdCoverage(policy, comparisons))
  const isComplete = [rules, conditions, thresholds].every(
    ({ uncovered }) => uncovered.length === 0,
  )
  return { isComplete, rules, conditions, thresholds }
}

const covered = <Uncovered>(found: ReadonlyArray<Uncovered | null>): Covered<Uncovered> => ({
  count: found.length,
  uncovered: found.filter((gap) => gap !== null),
})
