import { fc, test as property } from "@fast-check/vitest"
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  daysBetween,
  earliest,
  isDay,
  latest,
} from "@str-service/domain"
import { Day } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { days } from "../given/days.ts"

const isReadAsDay = Schema.is(Day)

test.each(["2012-10-01", "2024-02-29", "1900-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true)
  expect(isReadAsDay(text)).toBe(true)
})

test.each([
  ["a day that the month does not have", "2023-02-29"],
  ["a month that the year does not have", "2012-13-01"],
  ["a month nought", "2012-00-10"],
  ["a day nought", "2012-10-00"],
  ["a slip in the century", "0212-10-01"],
  ["a year before the service's time", "1899-12-31"],
  ["a year of five digits", "12012-10-01"],
  ["an unpadded day", "2012-10-1"],
  ["the day first", "01-10-2012"],
  ["an instant", "2012-10-01T00:00:00Z"],
  ["something before it", " 2012-10-01"],
  ["a number", 20_121_001],
  ["a list of a day", ["2012-10-01"]],
  ["nothing", undefined],
])("%s is not a day: %s", (_why, value) => {
  expect(isDay(value)).toBe(false)
  expect(isReadAsDay(value)).toBe(false)
})

describe("days are counted as Temporal counts them", () => {
  property.prop([days, fc.integer({ min: -4000, max: 4000 })])(
    "so many days on or back",
    (day, n) => {
      const expected = Temporal.PlainDate.from(day).add({ days: n }).toString()
      expect(addDays(day, n)).toBe(expected)
    },
  )

  property.prop([days, fc.integer({ min: -120, max: 120 })])(
    "so many months on or back",
    (day, n) => {
      expect(addMonths(day, n)).toBe(Temporal.PlainDate.from(day).add({ months: n }).toString())
    },
  )

  property.prop([days, days])("from one to another", (from, to) => {
    expect(daysBetween(from, to)).toBe(Temporal.PlainDate.from(from).until(to).days)
  })

  test("each day of 400 years, after which the calendar begins anew", () => {
    const first = dayNumber("1900-01-01")
    const wrong: Array<string> = []
    let date = Temporal.PlainDate.from("1900-01-01")
    for (let passed = 0; date.year < 2300; passed += 1, date = date.add({ days: 1 })) {
      const day = dayOfNumber(first + passed)
      if (day !== date.toString() || dayNumber(day) !== first + passed) wrong.push(day)
    }
    expect(wrong).toEqual([])
  })
})

test("half a year after 31 August is the last day of February", () => {
  expect(addMonths("2022-08-31", 6)).toBe("2023-02-28")
})

test("a day beyond those that can be written is the first or the last of them", () => {
  expect(addDays("9999-12-30", 2)).toBe("9999-12-31")
  expect(addMonths("9999-12-15", 1)).toBe("9999-12-31")
  expect(addDays("0001-01-02", -2)).toBe("0001-01-01")
  expect(addMonths("0001-01-15", -1)).toBe("0001-01-01")
})

property.prop([fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 })])(
  "in any year that can be written, a month ends the day before the next begins",
  (year, month) => {
    const date = Temporal.PlainDate.from({ year, month, day: 31 }, { overflow: "constrain" })
    const last = dayOfNumber(dayNumber(date.toString() as Day))
    expect(last).toBe(date.toString())
    expect(addMonths(last, 1)).toBe(
      date.year === 9999 && date.month === 12 ? "9999-12-31" : date.add({ months: 1 }).toString(),
    )
  },
)

test("no days lie between a day and itself, and fewer than none back to an earlier one", () => {
  expect(daysBetween("2012-10-01", "2012-10-01")).toBe(0)
  expect(daysBetween("2012-10-01", "2012-10-03")).toBe(2)
  expect(daysBetween("2012-10-03", "2012-10-01")).toBe(-2)
})

property.prop([days, days])("of two days one is the earlier and the other the later", (a, b) => {
  expect([earliest(a, b), latest(a, b)]).toEqual([a, b].sort())
})
