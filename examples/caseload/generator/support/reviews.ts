import { addDays, codesOf, type Day, latest, vocabularies } from "@str-service/domain"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Entry } from "../recording/diary.ts"
import { type Supported, workerOn } from "./supported.ts"

/** Weeks from one review of chargeable support to the next. */
const betweenReviews = 6 * 7

/** A review held, and what was typed in of it. */
export interface HeldReview {
  readonly on: Day
  readonly entry: Entry
}

/**
 * The review towards the end of enablement that says whether further support is needed; `null`
 * where none was held.
 */
export const writeEnablementReview = (supported: Supported, started: Entry): HeldReview | null => {
  const { random, course } = supported
  const { startsOn, chargeableOn, endsOn } = course
  if (chargeableOn === null && !random.chance(70)) return null
  const before = random.around(1, 5, 12)
  const on = latest(addDays(chargeableOn ?? endsOn, -before), addDays(startsOn, 1))
  return writeReview(supported, on, chargeableOn !== null, started)
}

/** The reviews of chargeable support, one every six weeks. */
export const writeFurtherReviews = (supported: Supported, after: Entry): void => {
  const { chargeableOn, endsOn } = supported.course
  if (chargeableOn === null) return
  for (let on = reviewDay(chargeableOn); on < addDays(endsOn, -7); on = reviewDay(on)) {
    writeReview(supported, on, true, after)
  }
}

const reviewDay = (from: Day): Day => workingDayFrom(addDays(from, betweenReviews))

const writeReview = (
  supported: Supported,
  on: Day,
  isNeedFound: boolean,
  after: Entry,
): HeldReview => {
  const { random, diary, course } = supported
  const continuingNeed = isNeedFound ? random.some(codesOf(vocabularies.supportAreas), 1, 4) : []
  const isNextSet = isNeedFound && random.chance(80)
  const data = {
    on,
    continuingNeed,
    ...(isNextSet ? { nextReviewOn: reviewDay(latest(on, course.chargeableOn ?? on)) } : {}),
  }
  const by = workerOn(supported, on)
  return { on, entry: diary.write({ type: "HoldReview", data }, { on, by, after }) }
}
