import type { FactualEvent } from "@str-service/domain"
import { projection } from "../projection/projection.ts"

/** Support given and missed. */
export interface Contacts {
  /** How often support was given. */
  readonly given: number
  /** How long it lasted in all, in minutes. */
  readonly minutes: number
  /** How often it was planned and did not happen. */
  readonly missed: number
}

export const contacts = projection(
  "contacts",
  { given: 0, minutes: 0, missed: 0 },
  (sum: Contacts, { type, data }: FactualEvent): Contacts => {
    switch (type) {
      case "SupportRecorded":
        return { ...sum, given: sum.given + 1, minutes: sum.minutes + data.minutes }
      case "SupportMissed":
        return { ...sum, missed: sum.missed + 1 }
      default:
        return sum
    }
  },
)
