import type { Day, Facts } from "@str-service/domain"
import { referralsFrom, referralsUntil } from "../calendar/period.ts"
import { workingDaysBetween } from "../calendar/working-days.ts"
import type { Random } from "../random.ts"
import type { Team } from "./referral.ts"

/** A person about to be referred, and what is known of earlier support. */
export interface Arrival {
  readonly on: Day
  readonly personId: string
  readonly team: Team
  /** `hasOpenEpisode` and, after an earlier enablement, `daysSinceLastEnablement`. */
  readonly before: Facts
}

/** Two years of people referred for the first time, in the order of their days. */
export const firstArrivals = (random: Random): ReadonlyArray<Arrival> => {
  const known = new Set<string>()
  return workingDaysBetween(referralsFrom, referralsUntil).flatMap((on) => {
    const count = Number(random.weighted({ "0": 50, "1": 34, "2": 12, "3": 4 }))
    return Array.from({ length: count }, () => ({
      on,
      personId: newPerson(random, known),
      team: teamOf(random),
      before: { hasOpenEpisode: false },
    }))
  })
}

/** An opaque reference that nobody has yet. */
const newPerson = (random: Random, known: Set<string>): string => {
  const personId = `p-${random.whole(0x10000, 0xfffff).toString(16)}`
  if (known.has(personId)) return newPerson(random, known)
  known.add(personId)
  return personId
}

const teamOf = (random: Random): Team =>
  random.weighted({
    access: 40,
    recovery: 24,
    "assertive-outreach": 8,
    "early-intervention": 20,
    elsewhere: 8,
  })
