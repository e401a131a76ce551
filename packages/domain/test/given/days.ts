import { addDays, type Day } from "@str-service/domain"
import * as fc from "fast-check"

/** Days of 2000 to 2100. */
export const days = fc.integer({ min: 0, max: 36_889 }).map((count) => addDays("2000-01-01", count))

/** Every day from one to another. */
export const everyDay = (from: Day, to: Day): ReadonlyArray<Day> => {
  const all: Array<Day> = []
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day)
  return all
}
