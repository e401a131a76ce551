import * as Schema from "effect/Schema"
import { Facts } from "./facts.ts"

/** Which policy version answered. `digest` is the SHA-256 of its canonical JSON, in hexadecimal. */
export const PolicyReference = Schema.Struct({
  id: Schema.String,
  version: Schema.String,
  digest: Schema.String,
}).annotate({ identifier: "PolicyReference" })
export type PolicyReference = typeof PolicyReference.Type

/** Two ways in which the facts left unknown would decide the matter differently. */
export const needsMoreInformation = "needs-more-information"

/**
 * What a policy may say of a referral. `accept` permits enablement; `discuss` permits it together
 * with a recorded judgement; `signpost` and `decline` permit it only after a changed assessment.
 */
export const EligibilityOutcome = Schema.Literals(["accept", "signpost", "decline", "discuss"])
export type EligibilityOutcome = typeof EligibilityOutcome.Type

/**
 * What a policy may say of charging: from the first chargeable day, only once the person has been
 * told, not at all, or by a recorded judgement.
 */
export const ChargingOutcome = Schema.Literals(["charge", "notice-first", "exempt", "discuss"])
export type ChargingOutcome = typeof ChargingOutcome.Type

const answer = {
  /** The rule that decided, `"otherwise"` when none matched, `null` when that is not settled. */
  rule: Schema.NullOr(Schema.String),
  /** The rules that may still decide, in their order, where the deciding one is not settled. */
  candidates: Schema.Array(Schema.String),
  /** What the deciding rule adds to its outcome; only what all candidates agree on. */
  params: Schema.Record(Schema.String, Schema.Json),
  /** The known facts that the rules tried had asked for. */
  factsUsed: Facts,
  /** The unknown facts that still matter, in the order in which the rules use them. */
  missing: Schema.Array(Schema.String),
  /** Which of the policy's `cannotHappen` combinations these facts are, counted from 0. */
  cannotHappen: Schema.Array(Schema.Natural),
}

/** The answer of a policy's `eligibility` decision. */
export const EligibilityAnswer = Schema.Struct({
  outcome: Schema.Literals([...EligibilityOutcome.literals, needsMoreInformation]),
  ...answer,
})
export type EligibilityAnswer = typeof EligibilityAnswer.Type

/** The answer of a policy's `charging` decision. */
export const ChargingAnswer = Schema.Struct({
  outcome: Schema.Literals([...ChargingOutcome.literals, needsMoreInformation]),
  ...answer,
})
export type ChargingAnswer = typeof ChargingAnswer.Type
