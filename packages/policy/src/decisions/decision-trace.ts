import type { ConditionTrace } from "../conditions/trace.ts"
import type { Truth } from "../conditions/truth.ts"

/** A rule as it was tried. */
export interface RuleTrace<Outcome extends string> {
  readonly rule: string
  readonly outcome: Outcome
  readonly result: Truth
  readonly conditions: ConditionTrace
}

/** How a decision came to its outcome. */
export interface DecisionTrace<Outcome extends string> {
  /** The rules that were tried, in their order: up to the first that holds, or all of them. */
  readonly tried: ReadonlyArray<RuleTrace<Outcome>>
  /** The rule that holds first; `"otherwise"` when none does. */
  readonly certain: string
  /** The rules below it that hold too, and would decide if it did not stand above them. */
  readonly alsoMatched: ReadonlyArray<string>
}
