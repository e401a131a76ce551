import { addDays } from "@str-service/domain"
import { type DurationMeasure, durationsView, run } from "@str-service/projections"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { closed, inEnablement, referred } from "./given/beginnings.ts"
import { anEpisode, type Episode } from "./given/episode.ts"
import { close, missed, pause, refer, resume, startEnablement, support } from "./given/requests.ts"

const year = { from: "2012-10-01", to: "2013-09-30", by: "period" } as const

const rowOf = (measure: DurationMeasure, episodes: ReadonlyArray<Episode>) =>
  run(
    asking()(durationsView, year),
    episodes.flatMap(({ events }) => events),
  ).find((row) => row.measure === measure)

test("a wait for the first contact ends with support given, and not with support missed", () => {
  const episode = referred()
    .and(missed("2012-10-03"))
    .and(support("2012-10-10"))
    .and(support("2012-10-08"))
  expect(rowOf("referral-to-first-contact", [episode])).toMatchObject({ episodes: 1, median: 7 })
  expect(rowOf("referral-to-first-contact", [inEnablement()])).toBeUndefined()
})

test("who is supported from the day of the referral has waited 0 days, in no phase of waiting", () => {
  expect(rowOf("referral-to-enablement", [inEnablement()])).toMatchObject({ median: 0 })
  expect(rowOf("referred", [inEnablement()])).toBeUndefined()
})

test("who was never supported waited until closing, but not for enablement", () => {
  const episode = referred().and(close("2012-10-09"))
  expect(rowOf("referred", [episode])).toMatchObject({ episodes: 1, median: 9 })
  expect(rowOf("referral-to-enablement", [episode])).toBeUndefined()
})

test("a phase takes its days, both end days among them, once it has ended", () => {
  expect(rowOf("in-enablement", [closed()])).toMatchObject({ median: 42 })
  expect(rowOf("in-chargeable", [closed()])).toMatchObject({ median: 81 })
  expect(rowOf("support", [closed()])).toMatchObject({ median: 123 })
  expect(rowOf("in-enablement", [inEnablement()])).toBeUndefined()
})

test("paused days are days of their phase", () => {
  const paused = inEnablement()
    .and(pause("2012-10-10"))
    .and(resume("2012-10-20"))
    .and(close("2012-10-31"))
  expect(rowOf("in-enablement", [paused])).toMatchObject({ median: 31 })
})

test("quartiles are interpolated as a spreadsheet does it", () => {
  const waits = [1, 2, 4, 8].map((days) =>
    anEpisode(`e-${days}`)
      .and(refer("2012-10-01"))
      .and(startEnablement(addDays("2012-10-01", days))),
  )
  expect(rowOf("referral-to-enablement", waits)).toEqual({
    from: "2012-10-01",
    to: "2013-09-30",
    measure: "referral-to-enablement",
    episodes: 4,
    least: 1,
    lowerQuartile: 1.75,
    median: 3,
    upperQuartile: 5,
    most: 8,
  })
})

test("by month, a wait counts in the month in which it ended", () => {
  const episode = referred().and(startEnablement("2012-11-05"))
  const { from, to } = year
  const rows = run(asking({ on: "2012-12-31" })(durationsView, { from, to }), episode.events)
  expect(rows.map((row) => [row.from, row.measure, row.median])).toEqual([
    ["2012-11-01", "referral-to-enablement", 35],
    ["2012-11-01", "referred", 35],
  ])
})
