import * as Schema from "effect/Schema"
import { type Day, daysBetween } from "./day.ts"

/** A unit in which time since a day is told. */
export const ElapsedUnit = Schema.Literals(["days", "weeks", "months", "years"])
export type ElapsedUnit = typeof ElapsedUnit.Type

/**
 * How many whole units have passed from one day to another; negative when `to` is earlier.
 *
 * A month is complete on the corresponding day, and on the first of the next month where there is
 * none: one month from 31 January is complete on 1 March, and a person born on 29 February is a
 * year older on 1 March of other years.
 */
export const wholeUnitsBetween = (from: Day, to: Day, unit: ElapsedUnit): number => {
  if (to < from) return 0 - wholeUnitsBetween(to, from, unit)
  switch (unit) {
    case "days":
      return daysBetween(from, to)
    case "weeks":
      return Math.floor(daysBetween(from, to) / 7)
    case "months":
      return wholeMonthsBetween(from, to)
    case "years":
      return Math.floor(wholeMonthsBetween(from, to) / 12)
  }
}

const wholeMonthsBetween = (from: Day, to: Day): number => {
  const months = 12 * (yearOf(to) - yearOf(from)) + (monthOf(to) - monthOf(from))
  return to.slice(8) < from.slice(8) ? months - 1 : months
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

const monthOf = (day: Day): number => Number(day.slice(5, 7))
