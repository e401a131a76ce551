import { chargeNoticesView, run, untoldChargesView } from "@str-service/projections"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { closed, inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import { anEpisode, type Episode } from "./given/episode.ts"
import {
  close,
  exempt,
  giveNotice,
  holdReview,
  refer,
  startChargeable,
  startEnablement,
} from "./given/requests.ts"

const rowOf = ({ events }: Episode) =>
  run(asking({ on: "2013-01-31" })(chargeNoticesView), events)[0]

test("a notice counts by the days before the first day that may be charged for", () => {
  const told = inEnablement()
    .and(giveNotice("2012-11-02"))
    .and(holdReview("2012-11-09"))
    .and(startChargeable("2012-11-12"))
    .and(giveNotice("2012-11-20"))
  expect(rowOf(told)).toEqual({
    episodeId: "e-1",
    personId: "p-1",
    chargeableStartedOn: "2012-11-12",
    firstChargeableDay: "2012-11-12",
    firstNoticeOn: "2012-11-02",
    amount: 2_500,
    to: "person",
    noticeDays: 10,
    chargeableDays: 81,
    daysWithoutNotice: 0,
    daysInFirstSixWeeks: 0,
  })
})

test("one that was typed up late counts by the day it was given", () => {
  const told = inChargeable().and(giveNotice("2012-12-01")).and(giveNotice("2012-11-15"))
  expect(rowOf(told)).toMatchObject({ firstNoticeOn: "2012-11-15", noticeDays: -3 })
})

test("without a notice every chargeable day is without notice", () => {
  expect(rowOf(closed())).toMatchObject({
    firstNoticeOn: null,
    amount: null,
    noticeDays: null,
    chargeableDays: 81,
    daysWithoutNotice: 81,
  })
})

test("exempt days at the beginning put off the first day that may be charged for", () => {
  const exempted = inChargeable()
    .and(exempt("x-1", "2012-11-12", { until: "2012-11-18" }))
    .and(giveNotice("2012-11-18"))
  expect(rowOf(exempted)).toMatchObject({
    chargeableStartedOn: "2012-11-12",
    firstChargeableDay: "2012-11-19",
    noticeDays: 1,
    daysWithoutNotice: 0,
  })
})

test("an enablement that ended early leaves chargeable days within its first six weeks", () => {
  const early = inEnablement().and(holdReview("2012-10-30")).and(startChargeable("2012-11-01"))
  expect(rowOf(early)).toMatchObject({ daysInFirstSixWeeks: 11 })
})

test("a notice in an episode that was never chargeable is shown, without days before anything", () => {
  const neverStarted = { chargeableStartedOn: null, firstChargeableDay: null, noticeDays: null }
  const told = inEnablement().and(giveNotice("2012-10-20"))
  expect(rowOf(told)).toMatchObject({ ...neverStarted, firstNoticeOn: "2012-10-20" })
  expect(rowOf(told.and(close("2012-10-30")))).toMatchObject(neverStarted)
  const unstarted = referred().and(giveNotice("2012-10-20"))
  expect(rowOf(unstarted)).toMatchObject({ ...neverStarted, daysInFirstSixWeeks: 0 })
  expect(rowOf(unstarted.and(close("2012-10-30")))).toMatchObject(neverStarted)
})

test("an episode without either has no row", () => {
  const begun = anEpisode().and(refer("2012-10-01")).and(startEnablement("2012-10-02"))
  expect(rowOf(begun)).toBeUndefined()
})

test("of a period only its own days before the notice are told, and nobody who has none", () => {
  const months = ([from, to]: readonly [
    "2012-11-01" | "2012-12-01",
    "2012-11-30" | "2012-12-31",
  ]) =>
    run(
      asking({ on: "2013-01-31" })(untoldChargesView, { from, to }),
      inChargeable().and(giveNotice("2012-11-20")).events,
    )
  expect(months(["2012-11-01", "2012-11-30"])).toEqual([
    {
      episodeId: "e-1",
      personId: "p-1",
      from: "2012-11-12",
      to: "2012-11-19",
      firstNoticeOn: "2012-11-20",
      chargeableDays: 19,
      daysWithoutNotice: 8,
    },
  ])
  expect(months(["2012-12-01", "2012-12-31"])).toEqual([])
})

test("while nobody has told the person, no day of the period was announced", () => {
  const december = { from: "2012-12-01", to: "2012-12-31" } as const
  const rows = run(asking({ on: "2013-01-31" })(untoldChargesView, december), inChargeable().events)
  expect(rows).toMatchObject([{ firstNoticeOn: null, chargeableDays: 31, daysWithoutNotice: 31 }])
})
