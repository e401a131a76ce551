import type { Vocabulary } from "./vocabulary.ts"

/** Who employs a worker. */
export const employers = {
  label: "Employers",
  one: "employer",
  groups: [
    {
      label: "Who employs the service's staff",
      source: "spec: Background",
      terms: {
        health: "Health (the NHS trust)",
        council: "The council",
      },
    },
  ],
} as const satisfies Vocabulary
