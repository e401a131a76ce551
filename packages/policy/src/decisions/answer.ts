import type { EligibilityAnswer, needsMoreInformation } from "@str-service/domain"

/**
 * What a decision says of somebody's facts: its outcome, or that it needs more information; the
 * rule that decides or those that may; what the rule says besides; and which facts were used or
 * are missing. One form for every decision.
 */
export interface Answer<Outcome extends string> extends Omit<EligibilityAnswer, "outcome"> {
  readonly outcome: Outcome | typeof needsMoreInformation
}
