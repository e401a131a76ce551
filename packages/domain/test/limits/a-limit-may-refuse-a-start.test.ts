import type { LimitRule } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { inEnablement, referred } from "../given/beginnings.ts"
import { always, sixMonths, sixWeeks } from "../given/policies.ts"
import { typesOf } from "../given/reading.ts"
import {
  close,
  holdReview,
  recordSupport,
  startChargeable,
  startEnablement,
} from "../given/requests.ts"

const refusing = (...rules: ReadonlyArray<LimitRule>) =>
  always({ limits: () => rules.map((rule) => ({ ...rule, enforcement: "refuse" })) })

describe("with enforcement refuse", () => {
  test("the next day after the last is the latest for the start that ends the limit", () => {
    const reviewed = inEnablement(refusing(sixWeeks)).and(holdReview("2012-11-09"))
    expect(reviewed.refusal(startChargeable("2012-11-13"))).toEqual({
      _tag: "LimitWouldBeExceeded",
      limit: "enablement",
      lastDay: "2012-11-11",
      on: "2012-11-13",
    })
    expect(typesOf(reviewed.and(startChargeable("2012-11-12")).latest)).toEqual([
      "ChargeableStarted",
      "ChargingAssessed",
    ])
  })

  test("the last day is the latest for a start within the limit", () => {
    const reviewed = inEnablement(refusing({ ...sixMonths, max: "P2M" })).and(
      holdReview("2012-11-09"),
    )
    expect(reviewed.refusal(startChargeable("2012-12-01"))).toEqual({
      _tag: "LimitWouldBeExceeded",
      limit: "total",
      lastDay: "2012-11-30",
      on: "2012-12-01",
    })
    expect(typesOf(reviewed.and(startChargeable("2012-11-30")).latest)).toEqual([
      "ChargeableStarted",
      "ChargingAssessed",
    ])
  })

  test("enablement does not start once the wait for it was too long", () => {
    const wait: LimitRule = {
      ...sixWeeks,
      name: "wait",
      from: "Referred",
      until: ["EnablementStarted"],
      max: "P1W",
    }
    const episode = referred(refusing(wait))
    expect(episode.refusal(startEnablement("2012-10-09"))).toMatchObject({
      _tag: "LimitWouldBeExceeded",
      limit: "wait",
      lastDay: "2012-10-07",
    })
    expect(typesOf(episode.and(startEnablement("2012-10-08")).latest)).toEqual([
      "EnablementStarted",
    ])
    const throughout = referred(refusing({ ...wait, until: [] }))
    expect(throughout.refusal(startEnablement("2012-10-08"))._tag).toBe("LimitWouldBeExceeded")
    expect(typesOf(throughout.and(startEnablement("2012-10-07")).latest)).toEqual([
      "EnablementStarted",
    ])
  })

  test("a limit that has ended refuses nothing", () => {
    const wait: LimitRule = {
      ...sixWeeks,
      name: "wait",
      from: "Referred",
      until: ["EnablementStarted"],
      max: "P1W",
    }
    const episode = inEnablement(refusing(wait)).and(holdReview("2012-11-09"))
    expect(episode.and(startChargeable("2012-11-12")).state.phase).toBe("InChargeable")
  })

  test("support that was given and closing are recorded, and the breach with them", () => {
    const episode = inEnablement(refusing(sixWeeks)).and(recordSupport("2012-11-12"))
    expect(typesOf(episode.latest)).toEqual(["LimitBreached", "SupportRecorded"])
    expect(typesOf(episode.and(close("2012-11-12")).latest)).toEqual(["Closed"])
  })
})

test("with enforcement flag the start is accepted and the breach recorded", () => {
  const reviewed = inEnablement().and(holdReview("2012-11-09"))
  expect(typesOf(reviewed.and(startChargeable("2012-11-13")).latest)).toEqual([
    "LimitBreached",
    "ChargeableStarted",
    "ChargingAssessed",
  ])
})

test("a start within the limit is not refused for it, though every day of need lies beyond", () => {
  const late = inEnablement(refusing({ ...sixWeeks, max: "P1W" })).and(holdReview("2012-10-20"))
  expect(late.refusal(startChargeable("2012-10-08"))).toEqual({
    _tag: "ContinuingNeedNotRecorded",
    on: "2012-10-08",
    reviewedOn: null,
  })
})
