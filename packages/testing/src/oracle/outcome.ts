import type { Decision } from "@str-service/domain"
import * as Result from "effect/Result"

/** A decision as plain data, to compare and to print. */
export const outcomeOf = (decision: Decision): object =>
  Result.isSuccess(decision) ? { accepted: decision.success } : { refused: decision.failure }
