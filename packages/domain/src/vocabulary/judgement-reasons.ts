import type { Vocabulary } from "./vocabulary.ts"

/** Why a person decided where the policy left the matter for discussion. */
export const judgementReasons = {
  label: "Reasons for a judgement",
  one: "reason for a judgement",
  groups: [
    {
      label: "What was found in discussion",
      source: "The project's own list: the sources give none",
      terms: {
        "agreed-at-planning-meeting": "Agreed at a planning meeting",
        "crisis-confirmed": "The crisis was confirmed by the team",
        "short-term-need-confirmed": "The need was found to be short-term",
        "team-accepted": "The team's referral was accepted although out of scope",
        "charge-agreed": "The charge was explained and agreed",
        "charge-not-settled": "Support begins while charging is being settled",
      },
    },
  ],
} as const satisfies Vocabulary
