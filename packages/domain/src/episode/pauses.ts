import { addDays, type Day, daysBetween } from "../calendar/day.ts"
import type { PausePeriod } from "./state.ts"

type Pauses = ReadonlyArray<PausePeriod>

/** The pauses with one more that begins on a day, in the order of their days. */
export const startPause = (pauses: Pauses, from: Day): Pauses => {
  const later = pauses.findIndex((pause) => pause.from > from)
  const place = later === -1 ? pauses.length : later
  return pauses.toSpliced(place, 0, { from, resumedOn: null })
}

/** The pauses after the latest open one that began before a day has ended on it. */
export const resume = (pauses: Pauses, on: Day): Pauses => {
  const open = openBefore(pauses, on)
  return pauses.map((pause) => (pause === open ? { ...pause, resumedOn: on } : pause))
}

/** The latest pause that began before a day and has not ended. */
export const openBefore = (pauses: Pauses, day: Day): PausePeriod | undefined =>
  pauses.findLast((pause) => pause.from < day && pause.resumedOn === null)

/** The pause that a day lies in. */
export const pauseOn = (pauses: Pauses, day: Day): PausePeriod | undefined =>
  pauses.find((pause) => pause.from <= day && (pause.resumedOn === null || day < pause.resumedOn))

/** Two pauses of which the second begins before the first has ended. */
export const overlappingPauses = (
  pauses: Pauses,
): readonly [PausePeriod, PausePeriod] | undefined => {
  for (const [place, second] of pauses.entries()) {
    const first = pauses[place - 1]
    if (first !== undefined && (first.resumedOn === null || second.from < first.resumedOn)) {
      return [first, second]
    }
  }
  return undefined
}

/** The first day, from a day on, that lies in no pause; `undefined` when an open pause covers all. */
export const firstUnpausedDay = (pauses: Pauses, from: Day): Day | undefined => {
  let day = from
  for (let pause = pauseOn(pauses, day); pause !== undefined; pause = pauseOn(pauses, day)) {
    if (pause.resumedOn === null) return undefined
    day = pause.resumedOn
  }
  return day
}

/**
 * The day on which the `count`-th unpaused day falls, counting from `first` on, as seen on the day
 * `asOf`: a pause open on that day counts as paused through it, and none that begins later counts.
 */
export const nthUnpausedDay = (first: Day, count: number, pauses: Pauses, asOf: Day): Day => {
  let last = addDays(first, count - 1)
  for (const pause of pauses) {
    if (pause.from > last) break
    const end =
      pause.resumedOn === null || pause.resumedOn > asOf ? addDays(asOf, 1) : pause.resumedOn
    const begin = pause.from < first ? first : pause.from
    if (end > begin) last = addDays(last, daysBetween(begin, end))
  }
  return last
}
