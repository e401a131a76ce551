import type { ConditionTrace } from "./trace.ts"
import type { Question, Truth } from "./truth.ts"

/** A condition ready to be asked. */
export interface CompiledCondition {
  readonly truth: Question<Truth>
  readonly trace: Question<ConditionTrace>
  /** Where the truth is unknown: the facts that keep it so, in the order of their use. */
  readonly missing: Question<ReadonlyArray<string>>
  /** Every fact, once, that it may ask for, and the days that derived ones are worked out from. */
  readonly facts: ReadonlyArray<string>
}
