import type { Vocabulary } from "./vocabulary.ts"

/** Why a person is not charged for days of chargeable support. */
export const exemptionGrounds = {
  label: "Grounds of exemption from charges",
  one: "ground of exemption",
  groups: [
    {
      label: "Never charged by law",
      source: "law: Mental Health Act 1983 s117; the Care and Support charging regulations 2014",
      terms: {
        "section-117-aftercare": "Aftercare under section 117 of the Mental Health Act",
        cjd: "Creutzfeldt–Jakob disease",
      },
    },
    {
      label: "By decision",
      source: "The project's own list: the sources give none",
      terms: {
        "assessed-as-nil": "The financial assessment came to nothing to pay",
        "by-policy": "By the policy, on a ground that its rules do not name or do not agree on",
        waived: "Waived by decision, for example to put a fault right",
      },
    },
  ],
} as const satisfies Vocabulary
