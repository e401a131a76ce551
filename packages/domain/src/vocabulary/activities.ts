import type { Vocabulary } from "./vocabulary.ts"

/** What an STR worker does with or for a person. */
export const activities = {
  label: "Support activities",
  one: "activity",
  groups: [
    {
      label: "Through a crisis",
      source: "spec: Definition of STR work",
      terms: {
        "making-contact": "Making contact through the community mental health team",
        "spending-time": "Spending time with the person",
        "answering-treatment-questions": "Answering questions and difficulties about treatment",
        "overcoming-practical-obstacles":
          "Helping to overcome practical obstacles to an early resolution",
      },
    },
    {
      label: "When a person moves home",
      source: "spec: Definition of STR work",
      terms: {
        "securing-belongings-and-money": "Ensuring the person has their belongings and money",
        "securing-property": "Ensuring that the property is secure",
      },
    },
    {
      label: "With others involved",
      source: "spec: Definition of STR work",
      terms: {
        "planning-meeting": "Taking part in a planning meeting",
        accompanying: "Accompanying the person",
      },
    },
    {
      label: "Towards recovery",
      source: "role: What do STR workers do?",
      terms: {
        "care-planning": "Supporting the care planning process",
        "community-inpatient-interface": "Working between community and inpatient services",
        "self-management": "Supporting self-management of health",
        "access-to-mainstream-resources":
          "Supporting access to employment, volunteering, education and leisure",
        "practical-help": "Practical help towards independence and integration",
      },
    },
  ],
} as const satisfies Vocabulary
