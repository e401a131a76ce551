import type { Vocabulary } from "./vocabulary.ts"

/** The teams that a referral comes from. */
export const teams = {
  label: "Referring teams",
  one: "team",
  groups: [
    {
      label: "Teams whose in-house work the specification covers",
      source: "spec: Scope",
      terms: {
        access: "Access",
        recovery: "Recovery",
        "assertive-outreach": "Assertive outreach (part of Recovery)",
        "early-intervention": "Early Intervention in Psychosis",
      },
    },
    {
      label: "Any other team",
      source: "spec: Scope, by what it leaves out",
      terms: { elsewhere: "A team outside the specification's scope" },
    },
  ],
} as const satisfies Vocabulary
