import { fc, test as property } from "@fast-check/vitest"
import { addDays, firstDayAt, latestFromAt, wholeUnitsBetween } from "@str-service/domain"
import { Temporal } from "temporal-polyfill"
import { expect, test } from "vitest"
import { days } from "../given/days.ts"

test.each([
  ["2012-10-01", "2012-10-14", "days", 13],
  ["2012-10-01", "2012-10-14", "weeks", 1],
  ["2012-10-01", "2012-10-15", "weeks", 2],
  ["2012-10-15", "2012-11-14", "months", 0],
  ["2012-10-15", "2012-11-15", "months", 1],
  ["2012-01-31", "2012-02-29", "months", 0],
  ["2012-01-31", "2012-03-01", "months", 1],
  ["1984-02-29", "2002-02-28", "years", 17],
  ["1984-02-29", "2002-03-01", "years", 18],
  ["2012-10-15", "2012-10-01", "weeks", -2],
  ["2012-10-14", "2012-10-01", "weeks", -1],
  ["2012-10-01", "2012-10-01", "days", 0],
] as const)("from %s to %s whole %s: %i", (from, to, unit, count) => {
  expect(wholeUnitsBetween(from, to, unit)).toBe(count)
})

property.prop([days, days])("days and weeks agree with Temporal", (from, to) => {
  const { days: count } = Temporal.PlainDate.from(from).until(to)
  expect(wholeUnitsBetween(from, to, "days")).toBe(count)
  expect(wholeUnitsBetween(from, to, "weeks")).toBe(Math.trunc(count / 7) + 0)
})

property.prop([days, days])("months and years agree with Temporal", (a, b) => {
  const [from, to] = a < b ? [a, b] : [b, a]
  const since = Temporal.PlainDate.from(from)
  expect(wholeUnitsBetween(from, to, "months")).toBe(
    since.until(to, { largestUnit: "months" }).months,
  )
  expect(wholeUnitsBetween(from, to, "years")).toBe(since.until(to, { largestUnit: "years" }).years)
})

property.prop([days, days, fc.constantFrom("days", "weeks", "months", "years")])(
  "as much time passes back as on",
  (from, to, unit) => {
    expect(wholeUnitsBetween(to, from, unit)).toBe(0 - wholeUnitsBetween(from, to, unit))
  },
)

const units = fc.integer({ min: -40, max: 40 })
const unit = fc.constantFrom("days", "weeks", "months", "years")

property.prop([days, units, unit])(
  "the first day at which so much has passed, and not the day before it",
  (from, count, kind) => {
    const day = firstDayAt(from, count, kind)
    expect(wholeUnitsBetween(from, day, kind)).toBeGreaterThanOrEqual(count)
    expect(wholeUnitsBetween(from, addDays(day, -1), kind)).toBeLessThan(count)
  },
)

property.prop([days, units, unit])(
  "the latest day since which so much has passed, and not the day after it",
  (on, count, kind) => {
    const day = latestFromAt(on, count, kind)
    expect(wholeUnitsBetween(day, on, kind)).toBeGreaterThanOrEqual(count)
    expect(wholeUnitsBetween(addDays(day, 1), on, kind)).toBeLessThan(count)
  },
)
