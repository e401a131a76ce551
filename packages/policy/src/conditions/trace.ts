import type { FactValue } from "@str-service/domain"
import type { ComparedValue } from "../document/condition.ts"
import type { Truth } from "./truth.ts"

/**
 * A condition as it was asked: json-rules-engine's own form with the result at each node, and the
 * fact's value at each comparison where it is known.
 */
export type ConditionTrace =
  | { readonly all: ReadonlyArray<ConditionTrace>; readonly result: Truth }
  | { readonly any: ReadonlyArray<ConditionTrace>; readonly result: Truth }
  | { readonly not: ConditionTrace; readonly result: Truth }
  | { readonly condition: string; readonly means: ConditionTrace; readonly result: Truth }
  | ComparisonTrace

export interface ComparisonTrace {
  readonly fact: string
  readonly operator: string
  readonly value: ComparedValue
  /** Left out when the fact is unknown. */
  readonly factValue?: FactValue
  readonly result: Truth
}
