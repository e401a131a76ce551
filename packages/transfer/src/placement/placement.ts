import { type Day, needsMoreInformation } from "@str-service/domain"
import { type CompiledDecision, PlacementOutcome } from "@str-service/policy"
import * as Schema from "effect/Schema"
import { factsToAsk } from "../caseload/facts-to-ask.ts"
import type { LegacyCase } from "../caseload/legacy-case.ts"

const words = Schema.NullOr(Schema.String)

/** Where a policy says that a case belongs, and why. */
export const Placement = Schema.Struct({
  outcome: Schema.Literals([...PlacementOutcome.literals, needsMoreInformation]),
  /** The rule that decided, `"otherwise"` when none matched, `null` when that is not settled. */
  rule: words,
  /** The rule's own words; `null` where several rules may decide and say it differently. */
  because: words,
  /** Where the rule comes from, where it says so. */
  source: words,
  /** The rules that may still decide, where that is not settled. */
  candidates: Schema.Array(Schema.String),
  /** The unknown facts that still matter, in the order in which the rules use them. */
  missing: Schema.Array(Schema.String),
  /** Whether the policy says that such facts cannot be: somebody should look at them. */
  cannotHappen: Schema.Boolean,
}).annotate({ identifier: "Placement" })
export type Placement = typeof Placement.Type

/** Where a policy's `placement` decision says that a case belongs, as on a day. */
export const placementOf = (
  one: LegacyCase,
  decision: CompiledDecision<PlacementOutcome>,
  on: Day,
): Placement => {
  const { outcome, rule, params, candidates, missing, cannotHappen } = decision.answer(
    factsToAsk(one),
    on,
  )
  return {
    outcome,
    rule,
    because: textIn(params["because"]),
    source: textIn(params["source"]),
    candidates,
    missing,
    cannotHappen: cannotHappen.length > 0,
  }
}

const textIn = (param: unknown): string | null => (typeof param === "string" ? param : null)
