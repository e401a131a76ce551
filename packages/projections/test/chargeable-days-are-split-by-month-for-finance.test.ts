import {
  byMonth,
  chargeableDaysView,
  chargeableMonthsView,
  monthOf,
  run,
} from "@str-service/projections"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { closed } from "./given/beginnings.ts"

const year = { from: "2012-07-01", to: "2013-06-30" } as const

test("a run ends with its month, and goes on in the next", () => {
  const rows = run(asking()(chargeableMonthsView, year), closed().events)
  expect(rows.map(({ month, from, to, days }) => [month, from, to, days])).toEqual([
    ["2012-11", "2012-11-12", "2012-11-30", 19],
    ["2012-12", "2012-12-01", "2012-12-31", 31],
    ["2013-01", "2013-01-01", "2013-01-31", 31],
  ])
})

test("the months add up to the runs", () => {
  const months = run(asking()(chargeableMonthsView, year), closed().events)
  const runs = run(asking()(chargeableDaysView, year), closed().events)
  const sum = (rows: ReadonlyArray<{ readonly days: number }>) =>
    rows.reduce((days, row) => days + row.days, 0)
  expect(sum(months)).toBe(sum(runs))
})

test("rows come by month, then episode", () => {
  const events = [...closed("e-2").events, ...closed("e-1").events]
  const rows = run(asking()(chargeableMonthsView, year), events)
  expect(rows.map(({ month, episodeId }) => `${month} ${episodeId}`).slice(0, 3)).toEqual([
    "2012-11 e-1",
    "2012-11 e-2",
    "2012-12 e-1",
  ])
})

test("a period within a month is not cut, and one that ends before it begins is none", () => {
  const week = { from: "2012-02-20", to: "2012-02-26" } as const
  expect(byMonth(week)).toEqual([week])
  expect(byMonth({ from: week.to, to: week.from })).toEqual([])
  expect(monthOf("2012-02-29")).toBe("2012-02")
})
