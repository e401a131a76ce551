import { addDays, type CommandOf, type Day, latest } from "@str-service/domain"
import { chargingFrom } from "../calendar/period.ts"
import type { Random } from "../random.ts"

type Closing = CommandOf<"Close">["data"]

/** How support goes, before anything of it is typed in. */
export interface Course {
  readonly startsOn: Day
  /** The first chargeable day; `null` where support ends with enablement. */
  readonly chargeableOn: Day | null
  /** The last day of support. */
  readonly endsOn: Day
  readonly reason: Closing["reason"]
}

/** Six weeks of enablement, the first day included, and half a year in all. */
const [enablementDays, halfYear] = [42, 182]

/** Draws how long a person is supported: most often within the limits, now and then beyond. */
export const courseFrom = (random: Random, startsOn: Day): Course => {
  const reason = reasonOf(random)
  const isCutShort = reason === "died" || reason === "moved" || reason === "consent-withdrawn"
  if (random.chance(isCutShort ? 65 : 42)) {
    const days = isCutShort ? random.whole(4, enablementDays - 1) : enablementLength(random)
    return { startsOn, chargeableOn: null, endsOn: addDays(startsOn, days), reason }
  }
  const chargeableOn = latest(
    addDays(startsOn, daysUntilChargeable(random)),
    addDays(chargingFrom, random.whole(0, 4)),
  )
  const endsOn = latest(
    addDays(startsOn, isCutShort ? random.whole(60, 170) : supportLength(random)),
    addDays(chargeableOn, random.whole(6, 20)),
  )
  return { startsOn, chargeableOn, endsOn, reason }
}

const reasonOf = (random: Random): Closing["reason"] =>
  random.weighted({
    "goals-met": 62,
    "no-longer-appropriate": 12,
    "consent-withdrawn": 9,
    moved: 6,
    transferred: 6,
    died: 2,
    other: 3,
  })

/** Days from the first of enablement to its last, where nothing follows it. */
const enablementLength = (random: Random): number =>
  random.chance(82) ? random.around(13, 38, enablementDays - 1) : random.whole(enablementDays, 70)

const daysUntilChargeable = (random: Random): number => {
  const manner = random.weighted({ early: 24, "in time": 58, late: 18 })
  if (manner === "in time") return enablementDays
  return manner === "early" ? random.around(18, 30, 41) : random.around(43, 47, 75)
}

const supportLength = (random: Random): number =>
  random.chance(88) ? random.around(70, 150, halfYear - 3) : random.whole(halfYear, halfYear + 28)
