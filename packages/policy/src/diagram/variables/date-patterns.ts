import { type Day, type FactValue, isDay } from "@str-service/domain"
import { placesOf, stretchesOn } from "./day-stretches.ts"
import type { DateVariable } from "./variables.ts"

/** Which of a date's patterns there are when asked on a day. */
export const patternsOn = (on: Day, date: DateVariable): ReadonlyArray<number> => {
  const found = new Set(stretchesOn(on, date).map(({ places }) => places.join()))
  return [...date.patterns.keys()].filter((pattern) => found.has(placesIn(date, pattern)))
}

/** Whether a date's patterns are all that there are when asked on a day: on a day far off, others may be. */
export const hasPatternsOf = (on: Day, date: DateVariable): boolean =>
  patternsOn(on, date).length === stretchesOn(on, date).length

/** The pattern of a day when asked on another; -1 for what is none of the date's. */
export const patternOf = (day: FactValue, on: Day, date: DateVariable): number => {
  if (!isDay(day)) return -1
  const places = placesOf(day, on, date.parts).join()
  return date.patterns.findIndex((pattern) => pattern.join() === places)
}

const placesIn = ({ patterns }: DateVariable, pattern: number): string =>
  String(patterns[pattern]?.join())
