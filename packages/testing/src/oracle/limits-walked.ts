import type { PinnedLimit } from "@str-service/domain"
import { dayNumber, dayOfNumber, lastDayByTemporal } from "./calendar.ts"
import type { Reading } from "./reading.ts"

/** Numbers of the first paused day and of the first day no longer paused. */
interface Paused {
  readonly from: number
  readonly resumed: number
}

/**
 * Pauses never overlap, so that the first to begin is the first to end, in whatever order they were
 * typed up.
 */
export const pausesRead = (reading: Reading): ReadonlyArray<Paused> => {
  const begins = sorted(reading.of("Paused").map(({ data }) => dayNumber(data.on)))
  const ends = sorted(reading.of("Resumed").map(({ data }) => dayNumber(data.on)))
  return begins.map((from, index) => ({ from, resumed: ends[index] ?? Number.POSITIVE_INFINITY }))
}

/** The limits that a history pins, in the order of the events that pin them. */
export const limitsRead = (reading: Reading): ReadonlyArray<PinnedLimit> =>
  (["Referred", "EnablementStarted", "ChargeableStarted"] as const).flatMap((start) =>
    reading.of(start).flatMap(({ data }) => data.limits),
  )

/** The number of the last day of a limit's span; `undefined` while it is open. */
export const spanEndRead = (limit: PinnedLimit, reading: Reading): number | undefined => {
  const ends = (["EnablementStarted", "ChargeableStarted"] as const)
    .filter((start) => limit.until.includes(start))
    .flatMap((start) => reading.of(start).map(({ data }) => dayNumber(data.on) - 1))
  const closing = reading.of("Closed").map(({ data }) => dayNumber(data.on))
  return sorted([...ends, ...closing])[0]
}

/**
 * The last permitted day of a limit, found by walking: under `clock-stops` the day on which as many
 * unpaused days have gone by as the limit has days, a pause open on the day asked counting through
 * it.
 */
export const lastDayWalked = (
  limit: Pick<PinnedLimit, "on" | "max" | "counting" | "pauses">,
  pauses: ReadonlyArray<Paused>,
  asOf: number,
): number => {
  const asCounted = dayNumber(lastDayByTemporal(limit.on, limit.max, limit.counting))
  if (limit.pauses === "clock-runs") return asCounted
  const first = dayNumber(limit.on) + (limit.counting === "start-day-included" ? 0 : 1)
  let left = asCounted - first + 1
  let day = first
  while (left > 0) {
    if (!isPaused(pauses, day, asOf)) left -= 1
    day += 1
  }
  return day - 1
}

/** Whether a day is paused as seen on another: of a day still to come nobody knows. */
export const isPaused = (pauses: ReadonlyArray<Paused>, day: number, asOf: number): boolean =>
  day <= asOf && pauses.some(({ from, resumed }) => from <= day && day < resumed)

/** The limits of which a day of their span lies after the last, as `name from lastDay`, sorted. */
export const limitsExceeded = (reading: Reading, asOf: number): ReadonlyArray<string> => {
  const pauses = pausesRead(reading)
  return limitsRead(reading)
    .flatMap((limit) => {
      const end = spanEndRead(limit, reading) ?? asOf
      const lastDay = lastDayWalked(limit, pauses, end)
      return end > lastDay ? [`${limit.name} ${limit.from} ${dayOfNumber(lastDay)}`] : []
    })
    .sort()
}

const sorted = (numbers: ReadonlyArray<number>): ReadonlyArray<number> =>
  [...numbers].sort((a, b) => a - b)
