import { type Asking, flowView, type PartedPeriod, run } from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { closed, inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import { anEpisode, type Episode } from "./given/episode.ts"
import { always, answer } from "./given/policies.ts"
import {
  close,
  holdReview,
  recordFacts,
  refer,
  startChargeable,
  startEnablement,
} from "./given/requests.ts"

const year = { from: "2012-09-15", to: "2013-03-31" } as const

const rowsOf = (
  episodes: ReadonlyArray<Episode>,
  period: PartedPeriod = { ...year, by: "period" },
  asked?: Asking,
) =>
  run(
    asking(asked)(flowView, period),
    episodes.flatMap(({ events }) => events),
  )

const saying = (outcome: "accept" | "signpost" | "decline" | "discuss", params = {}) =>
  always({ eligibility: () => ({ ...answer(outcome), params }) })

describe("referrals", () => {
  test("are told apart by what the policy answered", () => {
    const unsettled = always({ eligibility: () => answer("needs-more-information") })
    const episodes = [
      referred("e-1"),
      referred("e-2", saying("signpost", { to: "SIS" })),
      referred("e-3", saying("signpost", { to: "CSS" })),
      referred("e-4", saying("decline")),
      referred("e-5", saying("discuss")),
      referred("e-6", unsettled),
    ]
    expect(rowsOf(episodes)).toMatchObject([
      {
        referrals: 6,
        accepted: 1,
        signposted: 2,
        signpostedToSis: 1,
        declined: 1,
        forDiscussion: 1,
        needsMoreInformation: 1,
      },
    ])
  })

  test("count by the latest answer", () => {
    const episode = anEpisode()
      .and(refer("2012-10-01", { facts: { inCrisis: false } }))
      .and(recordFacts("2012-11-03", { inCrisis: true }))
    expect(rowsOf([episode])).toMatchObject([{ referrals: 1, accepted: 1, signposted: 0 }])
    const before = { on: "2012-11-02" } as const
    expect(rowsOf([episode], undefined, before)).toMatchObject([{ accepted: 0, signposted: 1 }])
  })

  test("whose answer is not recorded lack information", () => {
    const [only] = referred().events
    const unanswered = only === undefined ? [] : [only]
    expect(run(asking()(flowView, year), unanswered)).toMatchObject([
      { referrals: 1, needsMoreInformation: 1 },
      ...Array.from({ length: 5 }, () => ({ referrals: 0 })),
    ])
  })
})

describe("months", () => {
  test("run from the first in which something happened through the last of the period", () => {
    const rows = rowsOf([closed()], year)
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      ["2012-10-01", "2012-10-31"],
      ["2012-11-01", "2012-11-30"],
      ["2012-12-01", "2012-12-31"],
      ["2013-01-01", "2013-01-31"],
      ["2013-02-01", "2013-02-28"],
      ["2013-03-01", "2013-03-31"],
    ])
    expect(rows.map((row) => row.referrals)).toEqual([1, 0, 0, 0, 0, 0])
    expect(rows.map((row) => row.enablementStarted)).toEqual([1, 0, 0, 0, 0, 0])
    expect(rows.map((row) => row.enablementEnded)).toEqual([0, 1, 0, 0, 0, 0])
    expect(rows.map((row) => row.chargeableStarted)).toEqual([0, 1, 0, 0, 0, 0])
    expect(rows.map((row) => row.closed)).toEqual([0, 0, 0, 1, 0, 0])
  })

  test("are cut to the period, and to the day asked about", () => {
    const period = { from: "2012-10-01", to: "2013-12-31" } as const
    const rows = rowsOf([inChargeable()], { ...period, from: "2012-11-05" }, { on: "2012-12-10" })
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      ["2012-11-05", "2012-11-30"],
      ["2012-12-01", "2012-12-10"],
    ])
    expect(rowsOf([inChargeable()], period, { on: "2012-09-30" })).toEqual([])
  })

  test("in a period in which nothing happened there are none", () => {
    expect(rowsOf([closed()], { from: "2013-03-01", to: "2013-03-31" })).toEqual([])
    expect(rowsOf([closed()], { from: "2013-03-31", to: "2012-03-01" })).toEqual([])
  })
})

describe("enablements that ended", () => {
  test("ended with support, or went on to chargeable support", () => {
    const inTime = inEnablement("e-1").and(close("2012-10-20"))
    const tooLate = inEnablement("e-2").and(close("2012-11-20"))
    const episodes = [inTime, tooLate, inChargeable("e-3"), closed("e-4"), inEnablement("e-5")]
    expect(rowsOf(episodes)).toMatchObject([
      {
        enablementStarted: 5,
        enablementEnded: 4,
        closedInEnablement: 2,
        endedWithinLimits: 1,
        becameChargeable: 2,
        shareClosedInEnablement: 0.5,
        shareBecameChargeable: 0.5,
        closed: 3,
        closedBeforeSupport: 0,
      },
    ])
  })

  test("end on the day before chargeable support, be it in the month before", () => {
    const early = inEnablement().and(holdReview("2012-10-30")).and(startChargeable("2012-11-01"))
    const [october, november] = rowsOf([early], { ...year, from: "2012-10-01" })
    expect(october).toMatchObject({ enablementEnded: 1, becameChargeable: 1, chargeableStarted: 0 })
    expect(november).toMatchObject({ enablementEnded: 0, chargeableStarted: 1 })
  })

  test("are no share of anything where none ended", () => {
    const declined = referred("e-1").and(close("2012-10-09"))
    const going = referred("e-2").and(startEnablement("2012-10-09"))
    expect(rowsOf([declined, going])).toMatchObject([
      {
        closed: 1,
        closedBeforeSupport: 1,
        enablementEnded: 0,
        shareClosedInEnablement: null,
        shareBecameChargeable: null,
      },
    ])
  })
})
