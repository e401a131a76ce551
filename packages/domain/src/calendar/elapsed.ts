import * as Schema from "effect/Schema"
import { addDays, addMonths, type Day, daysBetween } from "./day.ts"

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

/** The first day on which at least `units` whole units have passed since a day. */
export const firstDayAt = (from: Day, units: number, unit: ElapsedUnit): Day =>
  units > 0 ? completion(from, units, unit) : addDays(corresponding(from, units - 1, unit), 1)

/** The latest day since which at least `units` whole units have passed on a day. */
export const latestFromAt = (on: Day, units: number, unit: ElapsedUnit): Day =>
  units > 0 ? corresponding(on, -units, unit) : addDays(completion(on, 1 - units, unit), -1)

/** The day on which `units` whole units after a day are complete. */
const completion = (from: Day, units: number, unit: ElapsedUnit): Day => {
  const day = corresponding(from, units, unit)
  const isShort = (unit === "months" || unit === "years") && day.slice(8) < from.slice(8)
  return isShort ? addDays(day, 1) : day
}

/** The day some units from another; the last of its month where that has no such day. */
const corresponding = (day: Day, units: number, unit: ElapsedUnit): Day => {
  switch (unit) {
    case "days":
      return addDays(day, units)
    case "weeks":
      return addDays(day, 7 * units)
    case "months":
      return addMonths(day, units)
    case "years":
      return addMonths(day, 12 * units)
  }
}
