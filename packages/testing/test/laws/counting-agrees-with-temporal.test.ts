import {
  addDays,
  type Counting,
  type Day,
  type LimitDuration,
  lastDayOf,
} from "@str-service/domain"
import { countingAgreesWithTemporal } from "@str-service/testing"
import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"

test("the last day of any period is the one that Temporal gives", () => {
  fc.assert(countingAgreesWithTemporal(lastDayOf))
})

describe("from every start day of 2000 to 2100, every length that a policy may sensibly state", () => {
  const first = Temporal.PlainDate.from("2000-01-01")
  const startDays = first.until("2101-01-01").days
  // Some days more, so that every period ends among them.
  const calendar = Array.from({ length: startDays + 400 }, (_, days) => first.add({ days }))
  const days = calendar.map((date) => date.toString() as Day)
  const placeOf = new Map(days.map((day, place) => [day, place]))
  const amounts = Array.from({ length: 12 }, (_, index) => index + 1)

  const wronglyCounted = (lastDays: (start: number, amount: number) => LastDays) => {
    const wrong: Array<string> = []
    for (const [place, start] of days.slice(0, startDays).entries()) {
      for (const amount of amounts) {
        const { max, included, excluded } = lastDays(place, amount)
        if (lastDayOf(start, max, "start-day-included") !== included) wrong.push(`${max} ${start}`)
        if (lastDayOf(start, max, "start-day-excluded") !== excluded) wrong.push(`${max} ${start}`)
      }
    }
    return wrong
  }

  test("in whole weeks, both ways of counting", () => {
    const wrong = wronglyCounted((start, amount) => ({
      max: `P${amount}W`,
      included: days[start + 7 * amount - 1],
      excluded: days[start + 7 * amount],
    }))
    expect(wrong).toEqual([])
  })

  test("in whole months, both ways of counting", () => {
    const wrong = wronglyCounted((start, amount) => {
      const corresponding = calendar[start]?.add({ months: amount })
      const excluded = corresponding?.toString() as Day
      const isShorterMonth = corresponding?.day !== calendar[start]?.day
      const included = isShorterMonth ? excluded : days[(placeOf.get(excluded) ?? 0) - 1]
      return { max: `P${amount}M`, included, excluded }
    })
    expect(wrong).toEqual([])
  })

  test("which are 36,890 start days", () => expect(startDays).toBe(36_890))
})

interface LastDays {
  readonly max: LimitDuration
  readonly included: Day | undefined
  readonly excluded: Day | undefined
}

describe("the table of the specification", () => {
  test.each<[start: Day, sixWeeks: Day, sixMonths: Day, sixMonthsAfter: Day]>([
    ["2012-10-01", "2012-11-11", "2013-03-31", "2013-04-01"],
    ["2022-08-31", "2022-10-11", "2023-02-28", "2023-02-28"],
    ["2023-08-29", "2023-10-09", "2024-02-28", "2024-02-29"],
    ["2023-08-30", "2023-10-10", "2024-02-29", "2024-02-29"],
    ["2023-03-01", "2023-04-11", "2023-08-31", "2023-09-01"],
  ])("from %s: six weeks to %s, six months to %s, six months after it to %s", (...row) => {
    const [start, ...lastDays] = row
    const asked: ReadonlyArray<[LimitDuration, Counting]> = [
      ["P6W", "start-day-included"],
      ["P6M", "start-day-included"],
      ["P6M", "start-day-excluded"],
    ]
    expect(asked.map(([max, counting]) => lastDayOf(start, max, counting))).toEqual(lastDays)
  })

  test("six weeks: the last free day is the 42nd, the first chargeable day the next", () => {
    const start: Day = "2012-10-01"
    expect(lastDayOf(start, "P6W", "start-day-included")).toBe(addDays(start, 41))
  })

  test("six months are 181 to 184 days", () => {
    const days = Array.from({ length: 1461 }, (_, index) => addDays("2023-01-01", index))
    const lengths = days.map((day) => {
      const last = lastDayOf(day, "P6M", "start-day-included")
      return Temporal.PlainDate.from(day).until(last).days + 1
    })
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([181, 184])
  })
})
