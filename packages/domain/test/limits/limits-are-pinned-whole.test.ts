import { expect, test } from "vitest"
import { closed, inChargeable, inEnablement } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { always, answer, sixMonths, sixWeeks, versions } from "../given/policies.ts"
import { recordOf } from "../given/reading.ts"
import {
  holdReview,
  recordFacts,
  recordSupport,
  refer,
  startChargeable,
  startEnablement,
} from "../given/requests.ts"

test("a limit is pinned in the event it runs from: its rule, its last day and the policy version", () => {
  const episode = inEnablement()
  const policy = { id: "of-tests", version: "2012-10-01", digest: "d1" }
  const pinned = [
    { ...sixWeeks, on: "2012-10-01", lastDay: "2012-11-11", policy },
    { ...sixMonths, on: "2012-10-01", lastDay: "2013-03-31", policy },
  ]
  expect(episode.last("EnablementStarted").data).toEqual({ on: "2012-10-01", limits: pinned })
  expect(recordOf(episode.state).limits).toEqual(pinned)
  expect(recordOf(closed().state).limits).toEqual(pinned)
})

test("each event pins the limits that run from it, and they add up", () => {
  const waiting = { ...sixWeeks, name: "waiting", from: "Referred", max: "P2W" } as const
  const charged = { ...sixMonths, name: "charged", from: "ChargeableStarted", max: "P4M" } as const
  const episode = inChargeable(always({ limits: () => [charged, sixWeeks, waiting] }))
  expect(
    recordOf(episode.state).limits.map(({ name, on, lastDay }) => [name, on, lastDay]),
  ).toEqual([
    ["waiting", "2012-10-01", "2012-10-14"],
    ["enablement", "2012-10-01", "2012-11-11"],
    ["charged", "2012-11-12", "2013-03-11"],
  ])
})

test("a period after a day ends a day later", () => {
  const after = { ...sixMonths, counting: "start-day-excluded" } as const
  const episode = inEnablement(always({ limits: () => [after] }))
  expect(recordOf(episode.state).limits[0]?.lastDay).toBe("2013-04-01")
})

test("how long things may last may depend on the facts known at the start", () => {
  const policies = always({
    limits: ({ inHospital, enablementStartedOn }, on) =>
      inHospital === true && enablementStartedOn === on ? [{ ...sixWeeks, max: "P8W" }] : [],
  })
  const episode = anEpisode(policies)
    .and(refer("2012-10-01"))
    .and(recordFacts("2012-10-02", { inHospital: true }))
    .and(startEnablement("2012-10-03"))
    .and(recordFacts("2012-10-04", { inHospital: false }))
  expect(recordOf(episode.state).limits).toMatchObject([{ max: "P8W", lastDay: "2012-11-27" }])
})

const overTheYears = versions({
  "2003-04-01": {
    limits: () => [
      { ...sixWeeks, max: "P12W" },
      { ...sixMonths, max: "P12M" },
    ],
  },
  "2012-10-01": {
    charging: () => answer("notice-first"),
    limits: () => [
      sixWeeks,
      sixMonths,
      { ...sixMonths, name: "charged", from: "ChargeableStarted" },
    ],
  },
  "2012-11-01": { limits: () => [] },
})

test("each limit is that of the version in force on the day it runs from", () => {
  const episode = anEpisode(overTheYears)
    .and(refer("2012-09-20"))
    .and(startEnablement("2012-09-24"))
    .and(holdReview("2012-10-20"))
    .and(startChargeable("2012-10-22"))
  expect(
    recordOf(episode.state).limits.map(({ name, lastDay, policy }) => [
      name,
      lastDay,
      policy.version,
    ]),
  ).toEqual([
    ["enablement", "2012-12-16", "2003-04-01"],
    ["total", "2013-09-23", "2003-04-01"],
    ["charged", "2013-04-21", "2012-10-01"],
  ])
})

test("charging is decided by the version in force on the day chargeable support starts", () => {
  const episode = anEpisode(overTheYears)
    .and(refer("2012-09-20"))
    .and(startEnablement("2012-09-24"))
    .and(holdReview("2012-10-20"))
  expect(episode.and(startChargeable("2012-10-22")).last("ChargingAssessed").data).toMatchObject({
    outcome: "notice-first",
    policy: { version: "2012-10-01", digest: "d-2012-10-01" },
  })
  expect(episode.and(startChargeable("2012-11-01")).last("ChargingAssessed").data).toMatchObject({
    outcome: "charge",
    policy: { version: "2012-11-01" },
  })
})

test("a start typed up late is judged by the version of its day", () => {
  const episode = anEpisode(overTheYears)
    .and(refer("2012-09-20"))
    .and(startEnablement("2012-10-05"), { today: "2012-11-20" })
  expect(recordOf(episode.state).limits).toMatchObject([
    { max: "P6W", policy: { version: "2012-10-01" } },
    { max: "P6M", policy: { version: "2012-10-01" } },
  ])
})

test("a version published later changes nothing that is pinned", () => {
  const before = inEnablement(always())
  const after = before
    .under(always({ limits: () => [{ ...sixWeeks, max: "P1W" }] }))
    .and(recordSupport("2012-10-20"))
    .and(recordFacts("2012-10-21", { inCrisis: true }))
  expect(recordOf(after.state).limits).toEqual(recordOf(before.state).limits)
  expect(recordOf(after.state).breaches).toEqual([])
})

test("where no version is in force nothing is decided", () => {
  const until2012 = {
    inForceOn: (day: string) => (day < "2013-01-01" ? always().inForceOn("2012-10-01") : undefined),
  }
  const none = { inForceOn: () => undefined }
  expect(anEpisode(until2012).refusal(refer("2013-01-01"))).toEqual({
    _tag: "NoPolicyInForce",
    on: "2013-01-01",
  })
  const episode = anEpisode(until2012).and(refer("2012-10-01"))
  expect(episode.refusal(startEnablement("2013-01-01"))).toEqual({
    _tag: "NoPolicyInForce",
    on: "2013-01-01",
  })
  const reviewed = episode.and(startEnablement("2012-10-01")).and(holdReview("2012-11-09"))
  expect(reviewed.refusal(startChargeable("2013-01-02"))).toEqual({
    _tag: "NoPolicyInForce",
    on: "2013-01-02",
  })
  expect(reviewed.under(none).refusal(recordFacts("2012-11-10", { inCrisis: true }))).toEqual({
    _tag: "NoPolicyInForce",
    on: "2012-10-01",
  })
})

test("facts need the version of the referral, even where that of their day is in force", () => {
  const from2013 = {
    inForceOn: (day: string) => (day < "2013-01-01" ? undefined : always().inForceOn("2013-01-01")),
  }
  const episode = inEnablement().under(from2013)
  expect(episode.refusal(recordFacts("2013-01-05", { inCrisis: true }))).toEqual({
    _tag: "NoPolicyInForce",
    on: "2012-10-01",
  })
})

test("a policy that leaves a decision out decides nothing", () => {
  const silent = { id: "of-tests", version: "2012-10-01", digest: "d1" }
  const noEligibility = always({ reference: silent, eligibility: null })
  const doesNotDecide = {
    _tag: "PolicyDoesNotDecide",
    policyId: "of-tests",
    policyVersion: "2012-10-01",
  }
  expect(anEpisode(noEligibility).refusal(refer("2012-10-01"))).toEqual({
    ...doesNotDecide,
    decision: "eligibility",
  })
  const reviewed = inEnablement(always({ reference: silent, charging: null })).and(
    holdReview("2012-11-09"),
  )
  expect(reviewed.refusal(startChargeable("2012-11-12"))).toEqual({
    ...doesNotDecide,
    decision: "charging",
  })
})
