import { addDays, type Day, daysBetween } from "@str-service/domain"
import fc from "fast-check"

/** Days of a period, both ends included. */
export const daysFrom = (first: Day, last: Day): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: daysBetween(first, last) }).map((count) => addDays(first, count))

/** Days on which months, years and leap years end or begin. */
export const awkwardDays: fc.Arbitrary<Day> = fc.constantFrom(
  "2012-02-29",
  "2012-08-31",
  "2012-09-30",
  "2012-10-01",
  "2012-12-31",
  "2013-01-01",
  "2013-02-28",
  "2013-03-31",
  "2023-08-29",
  "2024-02-29",
  "2100-02-28",
)

/**
 * Days, mostly of the years in which the arbitrary policies change, so that histories meet them.
 * None is so late that a limit from it would end on a day that can no longer be written.
 */
export const days: fc.Arbitrary<Day> = fc.oneof(
  { weight: 6, arbitrary: daysFrom("2012-06-01", "2013-12-31") },
  { weight: 2, arbitrary: awkwardDays },
  { weight: 1, arbitrary: daysFrom("1900-01-01", "2899-12-31") },
)
