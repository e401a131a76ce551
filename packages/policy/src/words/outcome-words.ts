import {
  type ChargingOutcome,
  type EligibilityOutcome,
  needsMoreInformation,
} from "@str-service/domain"
import type { DecisionName, PlacementOutcome } from "../document/decision.ts"

/** What each decision is on. */
export const decisionWords: { readonly [name in DecisionName]: string } = {
  eligibility: "Who is supported",
  charging: "Who is charged",
  placement: "Where support that is given belongs",
}

/** Any outcome that a decision's rules may give. */
export type Outcome = EligibilityOutcome | ChargingOutcome | PlacementOutcome

/** The outcomes in words, and that there is none yet. */
export const outcomeWords: {
  readonly [outcome in Outcome | typeof needsMoreInformation]: string
} = {
  accept: "accepted",
  signpost: "signposted elsewhere",
  decline: "declined",
  charge: "charged for",
  "notice-first": "charged for once the person has been told",
  exempt: "not charged for",
  "str-in-house": "STR, in house",
  "sis-external": "SIS, external",
  finish: "support ends",
  discuss: "for discussion",
  [needsMoreInformation]: "more information is needed",
}
