import { addDays, deadlines } from "@str-service/domain"
import fc from "fast-check"
import { type Deciding, lawfulHistories } from "../histories/lawful-histories.ts"
import { dayNumber, lastDayByTemporal } from "../oracle/calendar.ts"
import { isPaused, pausesRead, spanEndRead } from "../oracle/limits-walked.ts"
import { readingOf } from "../oracle/reading.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/** How the limits of an episode are told with their last days; `deadlines` is one. */
type Deadlines = typeof deadlines

/**
 * Under `clock-stops` exactly as many unpaused days fit into a limit, up to its last day as seen on
 * any day, as the limit has days when first counted, and the last day is not a paused one.
 */
export const clockStopsForPausedDays = (deciding: Deciding, lastDaysOf: Deadlines = deadlines) =>
  fc.property(
    lawfulHistories(deciding),
    fc.array(fc.integer({ min: -60, max: 120 }), { minLength: 1, maxLength: 8 }),
    ({ events, state, commands }, offsets) => {
      const reading = readingOf(events)
      const pauses = pausesRead(reading)
      const today = commands.at(-1)?.metadata.today
      if (today === undefined) return
      for (const on of offsets.map((offset) => addDays(today, offset))) {
        for (const { limit, lastDay } of lastDaysOf(state, on)) {
          const spanEnd = spanEndRead(limit, reading) ?? Number.POSITIVE_INFINITY
          const asOf = Math.min(dayNumber(on), spanEnd)
          const first = dayNumber(limit.on) + (limit.counting === "start-day-included" ? 0 : 1)
          const asCounted = dayNumber(lastDayByTemporal(limit.on, limit.max, limit.counting))
          const fitting = daysThrough(first, dayNumber(lastDay)).filter(
            (day) => limit.pauses === "clock-runs" || !isPaused(pauses, day, asOf),
          )
          expectEqual(
            { unpausedDays: fitting.length, endsOn: fitting.at(-1) },
            { unpausedDays: asCounted - first + 1, endsOn: dayNumber(lastDay) },
            `${limit.name} from ${limit.on}, ${limit.max}, as seen on ${on}`,
          )
        }
      }
    },
  )

const daysThrough = (first: number, last: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
