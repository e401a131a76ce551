import { needsMoreInformation } from "@str-service/domain"
import type { DecisionName } from "../document/decision.ts"

/** What each decision is on. */
export const decisionWords: { readonly [name in DecisionName]: string } = {
  eligibility: "Who is supported",
  charging: "Who is charged",
  placement: "Where support that is given belongs",
}

/** An outcome in words; the outcome itself where there are none for it. */
export const outcomeWords = (decision: DecisionName, outcome: string): string =>
  common.get(outcome) ?? outcomes[decision].get(outcome) ?? outcome

const common = new Map([
  ["discuss", "for discussion"],
  [needsMoreInformation, "more information is needed"],
])

const outcomes: { readonly [name in DecisionName]: ReadonlyMap<string, string> } = {
  eligibility: new Map([
    ["accept", "accepted"],
    ["signpost", "signposted elsewhere"],
    ["decline", "declined"],
  ]),
  charging: new Map([
    ["charge", "charged for"],
    ["notice-first", "charged for once the person has been told"],
    ["exempt", "not charged for"],
  ]),
  placement: new Map([
    ["str-in-house", "STR, in house"],
    ["sis-external", "SIS, external"],
    ["finish", "support ends"],
  ]),
}
