import { addDays, type Day, daysBetween } from "@str-service/domain"
import { type Supported, workerOn } from "./supported.ts"

/** Days on which support was paused. */
export interface Pause {
  readonly from: Day
  /** The first day that was no longer paused; the day after the last where support never resumed. */
  readonly resumedOn: Day
}

/** Now and then support is paused: typed in as it happens, or late and as a whole, or never ended. */
export const writePauses = (supported: Supported): ReadonlyArray<Pause> => {
  const { random, diary, course } = supported
  const length = daysBetween(course.startsOn, course.endsOn)
  if (length < 21 || !random.chance(14)) return []
  const manner = random.weighted({ "as it happens": 55, late: 33, "never resumed": 12 })
  const earliestDay = manner === "never resumed" ? length - 20 : 5
  const from = addDays(course.startsOn, random.whole(earliestDay, length - 12))
  const longest = Math.min(35, daysBetween(from, course.endsOn))
  const resumedOn = addDays(from, random.around(3, 7, longest))
  const by = workerOn(supported, from)
  const reason = random.weighted({
    "hospital-admission": 45,
    away: 25,
    "person-asked": 18,
    "service-interruption": 8,
    other: 4,
  })
  if (manner === "late") {
    const data = { on: from, reason, resumedOn }
    diary.write({ type: "Pause", data }, { on: resumedOn, by, lag: random.whole(1, 20) })
    return [{ from, resumedOn }]
  }
  const after = diary.write({ type: "Pause", data: { on: from, reason } }, { on: from, by })
  if (manner === "never resumed") return [{ from, resumedOn: addDays(course.endsOn, 1) }]
  diary.write({ type: "Resume", data: { on: resumedOn } }, { on: resumedOn, by, after })
  return [{ from, resumedOn }]
}
