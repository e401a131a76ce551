import type { Day, Facts } from "@str-service/domain"
import { chargingFrom } from "../calendar/period.ts"
import type { Random } from "../random.ts"
import type { Team } from "./referral.ts"

/** What is the case, whether or not the referring team knows it or writes it down. */
export const circumstances = (random: Random, team: Team, referredOn: Day): Facts => {
  const inCrisis = random.chance(84)
  const isLongTerm = random.chance(inCrisis ? 8 : 45)
  const provision = random.weighted({ none: 86, "in-house-css": 8, "external-css": 6 })
  return {
    inCrisis,
    expectedNeed: isLongTerm ? "long-term" : "short-term",
    ...(referredOn < chargingFrom ? {} : { section117Aftercare: isUnderSection117(random, team) }),
    ...(referredOn < chargingFrom || provision === "none" ? {} : { currentProvision: provision }),
  }
}

export const isUnderSection117 = (random: Random, team: Team): boolean =>
  random.chance(
    { access: 6, recovery: 24, "assertive-outreach": 34, "early-intervention": 14, elsewhere: 8 }[
      team
    ],
  )

/** In how many of a hundred referrals a fact is left blank. */
const leftBlank: Readonly<Record<string, number>> = {
  inCrisis: 4,
  expectedNeed: 8,
  hasOpenEpisode: 3,
  section117Aftercare: 45,
}

/** What of it the referring team writes down. */
export const asWrittenDown = (random: Random, facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !random.chance(leftBlank[name] ?? 0)))
