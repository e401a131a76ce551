import type { Vocabulary } from "./vocabulary.ts"

/** Where support is given. */
export const settings = {
  label: "Settings",
  one: "setting",
  groups: [
    {
      label: "Wherever the person may be",
      source: "role: What are STR workers?",
      terms: {
        home: "The person's own home",
        community: "The wider community",
        hospital: "Hospital",
      },
    },
    {
      label: "Mental health service settings",
      source: "role: What do STR workers do?",
      terms: {
        "statutory-service": "A statutory mental health service",
        "non-statutory-service": "A non-statutory mental health service",
      },
    },
  ],
} as const satisfies Vocabulary

/** Whether a setting is a statutory service; `undefined` where the source does not say. */
export const isStatutorySetting = (setting: string): boolean | undefined => {
  if (setting === "statutory-service") return true
  return setting === "non-statutory-service" ? false : undefined
}
