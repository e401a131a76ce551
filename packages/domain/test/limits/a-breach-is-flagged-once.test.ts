import { exceededLimits } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { always, sixMonths, sixWeeks } from "../given/policies.ts"
import { known, recordOf, saidBy, typesOf } from "../given/reading.ts"
import {
  assignWorker,
  close,
  holdReview,
  recordSupport,
  refer,
  startChargeable,
  startEnablement,
} from "../given/requests.ts"

const breachOfSixWeeks = {
  type: "LimitBreached",
  data: {
    on: "2012-11-12",
    limit: "enablement",
    from: "EnablementStarted",
    lastDay: "2012-11-11",
    foundOn: "2012-11-12",
  },
}

test("the last day itself is no breach; the first command on the next day shows it, before its own event", () => {
  const onLastDay = inEnablement().and(recordSupport("2012-11-11"))
  expect(typesOf(onLastDay.latest)).toEqual(["SupportRecorded"])
  const nextDay = onLastDay.and(recordSupport("2012-11-12"))
  expect(saidBy(nextDay.latest)).toEqual([
    breachOfSixWeeks,
    { type: "SupportRecorded", data: recordSupport("2012-11-12").data },
  ])
  expect(recordOf(nextDay.state).breaches).toEqual([
    {
      eventId: "c-4/0",
      limit: "enablement",
      from: "EnablementStarted",
      lastDay: "2012-11-11",
      foundOn: "2012-11-12",
    },
  ])
})

test("whatever the command speaks of, what counts is the day it is given", () => {
  const late = inEnablement().and(recordSupport("2012-10-20"), { today: "2012-11-30" })
  expect(saidBy(late.latest)[0]).toEqual({
    ...breachOfSixWeeks,
    data: { ...breachOfSixWeeks.data, foundOn: "2012-11-30" },
  })
})

test("it is flagged once, and a day on which less time had passed takes nothing back", () => {
  const flagged = inEnablement().and(recordSupport("2012-11-12"))
  expect(typesOf(flagged.and(recordSupport("2012-11-13")).latest)).toEqual(["SupportRecorded"])
  expect(typesOf(flagged.and(recordSupport("2012-11-10"), { today: "2012-11-10" }).latest)).toEqual(
    ["SupportRecorded"],
  )
})

test("chargeable support that starts on the day after the last does not exceed enablement", () => {
  const reviewed = inEnablement().and(holdReview("2012-11-09"))
  expect(typesOf(reviewed.and(startChargeable("2012-11-12")).latest)).toEqual([
    "ChargeableStarted",
    "ChargingAssessed",
  ])
  const late = reviewed.and(startChargeable("2012-11-13"))
  expect(typesOf(late.latest)).toEqual(["LimitBreached", "ChargeableStarted", "ChargingAssessed"])
})

test("closing on the day after the last exceeds it, closing on the last does not", () => {
  expect(typesOf(inEnablement().and(close("2012-11-11")).latest)).toEqual(["Closed"])
  const overrun = inEnablement().and(close("2012-11-12"))
  expect(saidBy(overrun.latest)).toMatchObject([breachOfSixWeeks, { type: "Closed" }])
})

test("a start or closing typed up late ends the span on its own day, so that nothing is exceeded", () => {
  const reviewed = inEnablement().and(holdReview("2012-11-09"))
  const started = reviewed.and(startChargeable("2012-11-12"), { today: "2012-11-20" })
  expect(typesOf(started.latest)).toEqual(["ChargeableStarted", "ChargingAssessed"])
  const ended = inEnablement().and(close("2012-11-11"), { today: "2012-12-01" })
  expect(typesOf(ended.latest)).toEqual(["Closed"])
})

test("a closing typed up late takes a breach back that the record had shown", () => {
  const flagged = inEnablement().and(assignWorker("2012-11-10"), { today: "2012-11-12" })
  const ended = flagged.and(close("2012-11-10"), { today: "2012-11-15" })
  expect(saidBy(ended.latest)).toMatchObject([
    {
      type: "Withdrawn",
      data: { on: "2012-11-15", target: "c-3/0", reason: "follows-from-the-record" },
    },
    { type: "Closed" },
  ])
  expect(recordOf(ended.state).breaches).toEqual([])
})

test("after closing the days go on but the limits do not", () => {
  const ended = inChargeable().and(close("2013-03-31"))
  expect(typesOf(ended.and(recordSupport("2013-03-30"), { today: "2013-12-01" }).latest)).toEqual([
    "SupportRecorded",
  ])
})

test("both limits are flagged where both are exceeded, each for itself", () => {
  const late = inEnablement().and(recordSupport("2012-11-01"), { today: "2013-04-01" })
  expect(saidBy(late.latest)).toMatchObject([
    {
      type: "LimitBreached",
      data: { limit: "enablement", on: "2012-11-12", lastDay: "2012-11-11" },
    },
    { type: "LimitBreached", data: { limit: "total", on: "2013-04-01", lastDay: "2013-03-31" } },
    { type: "SupportRecorded" },
  ])
})

describe("a breach of a limit that the command itself pins comes after the event that pins it", () => {
  const waiting = { ...sixWeeks, name: "waiting", from: "Referred", until: [], max: "P1W" } as const

  test("a referral typed up late", () => {
    const episode = anEpisode(always({ limits: () => [waiting] })).and(refer("2012-10-01"), {
      today: "2012-10-08",
    })
    expect(typesOf(episode.latest)).toEqual(["Referred", "EligibilityAssessed", "LimitBreached"])
  })

  test("a start typed up late, while an older limit's breach comes before it", () => {
    const policies = always({ limits: () => [waiting, { ...sixWeeks, name: "waiting" }] })
    const episode = referred(policies).and(startEnablement("2012-10-03"), { today: "2012-12-01" })
    expect(saidBy(episode.latest)).toMatchObject([
      { type: "LimitBreached", data: { limit: "waiting", from: "Referred" } },
      { type: "EnablementStarted" },
      { type: "LimitBreached", data: { limit: "waiting", from: "EnablementStarted" } },
    ])
  })
})

test("a limit until enablement ends on the day before it", () => {
  const waiting = { ...sixWeeks, name: "waiting", from: "Referred", max: "P1W" } as const
  const policies = always({ limits: () => [{ ...waiting, until: ["EnablementStarted"] }] })
  const started = (on: "2012-10-08" | "2012-10-09") =>
    typesOf(referred(policies).and(startEnablement(on)).latest)
  expect(started("2012-10-08")).toEqual(["EnablementStarted"])
  expect(started("2012-10-09")).toEqual(["LimitBreached", "EnablementStarted"])
})

test("a limit that several events may end is ended by the first of them", () => {
  const support = { ...sixMonths, name: "support", max: "P7W", from: "Referred" } as const
  const until = ["EnablementStarted", "ChargeableStarted"] as const
  const episode = inChargeable(always({ limits: () => [{ ...support, until }] }))
  expect(typesOf(episode.and(close("2013-03-31")).latest)).toEqual(["Closed"])
})

describe("of two limits with one last day the one is taken back that no longer holds", () => {
  const untilChargeable = { ...sixWeeks, until: ["ChargeableStarted"] } as const
  const throughout = { ...sixWeeks, until: ["Closed"] } as const

  test.each([
    ["by their names", { ...untilChargeable, name: "free" }, throughout],
    ["by the events they run from", { ...untilChargeable, from: "Referred" } as const, throughout],
  ])("told apart %s", (_how, ended, running) => {
    const flagged = inEnablement(always({ limits: () => [ended, running] }))
      .and(holdReview("2012-11-09"))
      .and(recordSupport("2012-11-14"))
    expect(typesOf(flagged.latest)).toEqual(["LimitBreached", "LimitBreached", "SupportRecorded"])
    const started = flagged.and(startChargeable("2012-11-12"))
    expect(typesOf(started.latest)).toEqual(["Withdrawn", "ChargeableStarted", "ChargingAssessed"])
    expect(recordOf(started.state).breaches).toMatchObject([
      { limit: running.name, from: running.from },
    ])
  })
})

test("the limits exceeded are told as on a day, for open spans", () => {
  const state = known(inEnablement().state)
  expect(exceededLimits(state, "2012-11-11")).toEqual([])
  expect(exceededLimits(state, "2012-11-12")).toMatchObject([
    { limit: { name: "enablement" }, lastDay: "2012-11-11" },
  ])
})
