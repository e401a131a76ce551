import { type Day, type FactValue, isDay } from "@str-service/domain"
import { placesOf, stretchesOn } from "./day-stretches.ts"
import type { DateVariable } from "./variables.ts"

/** Which of a date's patterns there are when asked on a day. */
export const patternsOn = (on: Day, date: DateVariable): ReadonlyArray<number> => {
  const found = new Set(stretchesOn(on, date).map(({ places }) => places.join()))
  return [...date.patterns.keys()].filter((pattern) => found.has(placesIn(date, pattern)))
}

/** The pattern of a day when asked on another; -1 for what is none of the date's. */
export const patternOf = (day: FactValue, on: Day, date: DateVariable): number => {
  if (!isDay(day)) return -1
  const places = placesOf(day, on, date.parts).join()
  return date.patterns.findIndex((pattern) => pattern.join() === places)
}

const placesIn = ({ patterns }: DateVariable, pattern: number): string =>
  String(patterns[pattern]?.join())
