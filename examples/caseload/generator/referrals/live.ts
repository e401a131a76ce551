import { addDays } from "@str-service/domain"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Random } from "../random.ts"
import { diaryAfter } from "../recording/diary.ts"
import { courseFrom } from "../support/course.ts"
import type { Roster } from "../support/roster.ts"
import { support } from "../support/support.ts"
import type { Arrival } from "./arrivals.ts"
import { closeUnstarted } from "./closing-unstarted.ts"
import type { Life } from "./life.ts"
import { open } from "./opening.ts"
import { asWrittenDown, circumstances } from "./person.ts"
import type { Referral } from "./referral.ts"

/** One episode from its referral to its end. */
export const live = (random: Random, arrival: Arrival, episodeId: string, roster: Roster): Life => {
  const truth = { ...circumstances(random, arrival.team, arrival.on), ...arrival.before }
  const referral = refer(random, arrival, episodeId, asWrittenDown(random, truth))
  const diary = diaryAfter(referral, random)
  const lead = `lead-${arrival.team === "elsewhere" ? "access" : arrival.team}`
  const opening = open({ random, referral, diary, lead, truth })
  const { facts, start } = opening
  const unstarted = { workerId: null, hasPaused: false, facts, enablement: null, chargeable: null }
  const life: Life = {
    episodeId,
    referrals: [referral],
    diary,
    ...unstarted,
    closing: opening.closing,
  }
  if (start === null) return life

  const startsOn = workingDayFrom(addDays(start.from, random.around(0, 4, 24)))
  if (random.chance(5)) {
    const reason = random.oneOf(["consent-withdrawn", "moved", "no-longer-appropriate"])
    const closing = { random, diary, on: startsOn, reason, by: lead, after: start.after }
    return { ...life, closing: closeUnstarted(closing) }
  }
  const course = courseFrom(random, startsOn)
  const holders = roster.assign(arrival.team, startsOn, course.endsOn)
  const supported = { random, referral, diary, lead, course, holders }
  return { ...life, ...support(supported, start, facts, roster) }
}

const refer = (
  random: Random,
  { on: referredOn, personId, team }: Arrival,
  episodeId: string,
  facts: Referral["facts"],
): Referral => {
  const lag = random.chance(80) ? 0 : random.whole(1, 6)
  return {
    episodeId,
    personId,
    referredOn,
    team,
    serviceArea: serviceAreaOf(random, team),
    at: { day: workingDayFrom(addDays(referredOn, lag)), minute: random.whole(500, 1015) },
    by: `admin-${random.whole(1, 3)}`,
    facts,
  }
}

const serviceAreaOf = (random: Random, team: Referral["team"]): string | null => {
  if (random.chance(30)) return null
  switch (team) {
    case "access":
      return random.weighted({
        "crisis-services": 35,
        "community-mental-health-teams": 40,
        "primary-care": 25,
      })
    case "recovery":
    case "assertive-outreach":
      return random.weighted({
        "community-mental-health-teams": 60,
        inpatients: 25,
        "supported-tenancy-teams": 15,
      })
    case "early-intervention":
      return "early-intervention-teams"
    case "elsewhere":
      return random.oneOf([
        "older-people-cmhts",
        "substance-misuse",
        "learning-disabilities",
        "housing-support",
        "prison-in-reach",
      ])
  }
}
