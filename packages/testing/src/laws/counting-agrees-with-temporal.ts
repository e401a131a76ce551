import type { Counting, Day, LimitDuration } from "@str-service/domain"
import fc from "fast-check"
import { days } from "../arbitraries/days.ts"
import { lastDayByTemporal } from "../oracle/calendar.ts"
import { limitDurations } from "../policies/arbitrary-policies.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/** How a last day is counted; `lastDayOf` is one. */
export type LastDayOf = (start: Day, max: LimitDuration, counting: Counting) => Day

/** A last day, however it is counted, is the one that the Temporal calendar gives. */
export const countingAgreesWithTemporal = (lastDayOf: LastDayOf) =>
  fc.property(
    days,
    limitDurations,
    fc.constantFrom("start-day-included" as const, "start-day-excluded" as const),
    (start, max, counting) => {
      expectEqual(
        lastDayOf(start, max, counting),
        lastDayByTemporal(start, max, counting),
        `The last day of ${max} from ${start}, ${counting}`,
      )
    },
  )
