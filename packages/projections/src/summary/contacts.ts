import type { FactualEvent } from "@str-service/domain"

/** Support given and missed. */
export interface Contacts {
  /** How often support was given. */
  readonly given: number
  /** How long it lasted in all, in minutes. */
  readonly minutes: number
  /** How often it was planned and did not happen. */
  readonly missed: number
}

/** The support that some events tell of. */
export const contactsIn = (events: ReadonlyArray<FactualEvent>): Contacts => {
  let [given, minutes, missed] = [0, 0, 0]
  for (const event of events) {
    if (event.type === "SupportRecorded") {
      given += 1
      minutes += event.data.minutes
    } else if (event.type === "SupportMissed") missed += 1
  }
  return { given, minutes, missed }
}
