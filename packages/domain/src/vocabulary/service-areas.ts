import type { Vocabulary } from "./vocabulary.ts"

/** The service areas in which STR workers work. */
export const serviceAreas = {
  label: "Service areas",
  one: "service area",
  groups: [
    {
      label: "Where STR workers are working",
      source: "role: Which service areas can STRs work in?",
      terms: {
        "community-mental-health-teams": "CMHTs",
        "crisis-services": "Crisis services",
        "day-services": "Day services",
        inpatients: "Inpatients",
        "early-intervention-teams": "Early intervention teams",
        "primary-care": "Primary care",
        "older-people-memory-service": "Older people memory service",
        "learning-disabilities": "Learning disabilities",
        "older-people-cmhts": "Older people's CMHTs",
        "supported-tenancy-teams": "Supported tenancy teams",
        "community-forensic-services": "Community forensic services",
        "substance-misuse": "Substance misuse",
        "race-equality-services": "Race equality services",
        mind: "MIND",
        "asian-womens-support": "Asian women's support",
        rethink: "Rethink",
        "occupational-therapy": "Occupational therapy",
        "young-peoples-dementia-service": "Young people's dementia service",
        "employment-support": "Employment support",
        "vocational-support": "Vocational support",
        "befriending-services": "Befriending services",
        "housing-support": "Housing support",
        "prison-in-reach": "Prison in-reach",
      },
    },
  ],
} as const satisfies Vocabulary
