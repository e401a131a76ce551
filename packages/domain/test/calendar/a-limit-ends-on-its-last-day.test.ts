import { fc, test as property } from "@fast-check/vitest"
import {
  addDays,
  type Counting,
  type Day,
  firstDayOf,
  type LimitDuration,
  lastDayOf,
} from "@str-service/domain"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import { days, everyDay } from "../given/days.ts"

describe("the last days that the design sets out", () => {
  test.each([
    ["2012-10-01", "2012-11-11", "2013-03-31", "2013-04-01"],
    ["2022-08-31", "2022-10-11", "2023-02-28", "2023-02-28"],
    ["2023-08-29", "2023-10-09", "2024-02-28", "2024-02-29"],
    ["2023-08-30", "2023-10-10", "2024-02-29", "2024-02-29"],
    ["2023-03-01", "2023-04-11", "2023-08-31", "2023-09-01"],
  ] as const)("from %s: %s, %s and %s", (start, sixWeeks, sixMonths, sixMonthsAfter) => {
    expect(lastDayOf(start, "P6W", "start-day-included")).toBe(sixWeeks)
    expect(lastDayOf(start, "P6M", "start-day-included")).toBe(sixMonths)
    expect(lastDayOf(start, "P6M", "start-day-excluded")).toBe(sixMonthsAfter)
  })
})

test("four months after 30 September end on 30 January, as in Dodds v Walker", () => {
  expect(lastDayOf("1978-09-30", "P4M", "start-day-excluded")).toBe("1979-01-30")
})

test("the first chargeable day comes six weeks, which is 42 days, after the start", () => {
  expect(addDays(lastDayOf("2012-10-01", "P6W", "start-day-included"), 1)).toBe("2012-11-12")
  expect(addDays("2012-10-01", 42)).toBe("2012-11-12")
})

test("a period after a day begins on the next", () => {
  expect(firstDayOf("2012-10-31", "start-day-included")).toBe("2012-10-31")
  expect(firstDayOf("2012-10-31", "start-day-excluded")).toBe("2012-11-01")
})

// The same rule, told by another calendar: a period after a day ends on the corresponding day or
// the last of its month; one beginning with a day ends the day before, unless none corresponds.
const byTemporal = (start: Day, max: LimitDuration, counting: Counting): string => {
  const from = Temporal.PlainDate.from(start)
  const end = from.add(max)
  const corresponds = max.endsWith("W") || end.day === from.day
  return (
    counting === "start-day-included" && corresponds ? end.subtract({ days: 1 }) : end
  ).toString()
}

const countings = ["start-day-included", "start-day-excluded"] as const

test.each(
  (["P6W", "P6M", "P1M"] as const).flatMap((max) =>
    countings.map((counting) => [max, counting] as const),
  ),
)("%s with its %s agrees with Temporal from every day of 2000 to 2100", (max, counting) => {
  const differing = everyDay("2000-01-01", "2100-12-31").filter(
    (start) => lastDayOf(start, max, counting) !== byTemporal(start, max, counting),
  )
  expect(differing).toEqual([])
})

const durations = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom("W" as const, "M" as const))
  .map(([amount, unit]): LimitDuration => `P${amount}${unit}`)

property.prop([days, durations, fc.constantFrom(...countings)])(
  "any number of weeks or months agrees with Temporal",
  (start, max, counting) => {
    expect(lastDayOf(start, max, counting)).toBe(byTemporal(start, max, counting))
  },
)
