import type { Facts } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { always, answer } from "../given/policies.ts"
import { recordOf, saidBy, typesOf } from "../given/reading.ts"
import { holdReview, recordFacts, startChargeable, startEnablement } from "../given/requests.ts"

test("enablement comes first, and once it has ended chargeable support does not start again", () => {
  expect(referred().refusal(startChargeable("2012-11-12"))).toEqual({
    _tag: "EnablementNotStarted",
  })
  expect(inChargeable().refusal(startChargeable("2012-11-20"))).toEqual({
    _tag: "AlreadyStarted",
    start: "ChargeableStarted",
    on: "2012-11-12",
  })
})

test("enablement lasts a day at least, but may end early: six weeks are an upper bound", () => {
  const reviewed = inEnablement().and(holdReview("2012-10-01"))
  expect(reviewed.refusal(startChargeable("2012-10-01"), { today: "2012-10-02" })).toEqual({
    _tag: "ChargeableTooEarly",
    on: "2012-10-01",
    enablementStartedOn: "2012-10-01",
  })
  expect(reviewed.and(startChargeable("2012-10-02")).state).toMatchObject({
    phase: "InChargeable",
    enablement: { on: "2012-10-01" },
    chargeable: { on: "2012-10-02" },
  })
})

describe("a continuing need must be on record", () => {
  const needed = holdReview("2012-11-05")
  const notNeeded = (on: "2012-11-05" | "2012-11-08") => holdReview(on, { continuingNeed: [] })

  test("without a review there is none", () => {
    expect(inEnablement().refusal(startChargeable("2012-11-12"))).toEqual({
      _tag: "ContinuingNeedNotRecorded",
      on: "2012-11-12",
      reviewedOn: null,
    })
  })

  test("is told of the day asked for, not of the day it is asked on", () => {
    expect(inEnablement().refusal(startChargeable("2012-11-12"), { today: "2012-11-22" })).toEqual({
      _tag: "ContinuingNeedNotRecorded",
      on: "2012-11-12",
      reviewedOn: null,
    })
    const found = inEnablement().and(holdReview("2012-11-09", { continuingNeed: [] }))
    expect(found.refusal(startChargeable("2012-11-12"), { today: "2012-11-22" })).toEqual({
      _tag: "ContinuingNeedNotRecorded",
      on: "2012-11-12",
      reviewedOn: "2012-11-09",
    })
  })

  test("a review held before enablement says nothing of what is needed after it", () => {
    const episode = referred().and(holdReview("2012-10-02")).and(startEnablement("2012-10-05"))
    expect(episode.refusal(startChargeable("2012-10-08"))._tag).toBe("ContinuingNeedNotRecorded")
    expect(
      episode.and(holdReview("2012-10-05")).and(startChargeable("2012-10-08")).state.phase,
    ).toBe("InChargeable")
  })

  test("a review held later than the start does not count for it", () => {
    const episode = inEnablement().and(holdReview("2012-11-20"))
    expect(episode.refusal(startChargeable("2012-11-12"))).toEqual({
      _tag: "ContinuingNeedNotRecorded",
      on: "2012-11-12",
      reviewedOn: null,
    })
    expect(episode.and(startChargeable("2012-11-20")).state.phase).toBe("InChargeable")
  })

  test("the latest review by its day counts, in whatever order they were typed up", () => {
    const gone = inEnablement().and(notNeeded("2012-11-08")).and(needed)
    expect(gone.refusal(startChargeable("2012-11-12"))._tag).toBe("ContinuingNeedNotRecorded")
    expect(gone.and(startChargeable("2012-11-07")).state.phase).toBe("InChargeable")
    const found = inEnablement().and(holdReview("2012-11-08")).and(notNeeded("2012-11-05"))
    expect(found.and(startChargeable("2012-11-12")).state.phase).toBe("InChargeable")
  })

  test("of two reviews on one day the later entry counts", () => {
    const found = inEnablement().and(notNeeded("2012-11-05")).and(needed)
    expect(found.and(startChargeable("2012-11-05")).state.phase).toBe("InChargeable")
    const gone = inEnablement().and(needed).and(notNeeded("2012-11-05"))
    expect(gone.refusal(startChargeable("2012-11-05"))).toEqual({
      _tag: "ContinuingNeedNotRecorded",
      on: "2012-11-05",
      reviewedOn: "2012-11-05",
    })
  })

  test("a review may set the day of the next, and not one before itself", () => {
    const held = inEnablement().and(holdReview("2012-11-05", { nextReviewOn: "2012-12-05" }))
    expect(recordOf(held.state).reviews).toEqual([
      { on: "2012-11-05", continuingNeed: ["daily-living"], nextReviewOn: "2012-12-05" },
    ])
    expect(held.refusal(holdReview("2012-11-06", { nextReviewOn: "2012-11-05" }))).toEqual({
      _tag: "PeriodReversed",
      from: "2012-11-06",
      until: "2012-11-05",
    })
    const sameDay = holdReview("2012-11-06", { nextReviewOn: "2012-11-06" })
    expect(typesOf(held.and(sameDay).latest)).toEqual(["ReviewHeld"])
  })
})

describe("the policy is asked who is charged", () => {
  const reviewed = (charging: "charge" | "notice-first" | "exempt" | "discuss") =>
    inEnablement(always({ charging: () => answer(charging) })).and(holdReview("2012-11-09"))

  test.each(["charge", "notice-first"] as const)("%s: the answer is on record", (outcome) => {
    const episode = reviewed(outcome).and(startChargeable("2012-11-12"))
    const charging = {
      on: "2012-11-12",
      ...answer(outcome),
      policy: { id: "of-tests", version: "2012-10-01", digest: "d1" },
    }
    expect(saidBy(episode.latest)).toEqual([
      { type: "ChargeableStarted", data: { on: "2012-11-12", limits: [] } },
      { type: "ChargingAssessed", data: charging },
    ])
    expect(recordOf(episode.state)).toMatchObject({ charging, exemptions: [] })
  })

  test("an exempt person is exempt from the first chargeable day, on the rule's ground", () => {
    const policies = always({
      charging: () => answer("exempt", { params: { ground: "section-117-aftercare" } }),
    })
    const episode = inEnablement(policies)
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-12"))
    expect(saidBy(episode.latest).slice(2)).toEqual([
      {
        type: "ChargeExemptionGranted",
        data: {
          on: "2012-11-12",
          exemptionId: "charging:c-4",
          ground: "section-117-aftercare",
          from: "2012-11-12",
          basis: "charging-assessment",
        },
      },
    ])
    expect(recordOf(episode.state).exemptions).toEqual([
      {
        exemptionId: "charging:c-4",
        ground: "section-117-aftercare",
        basis: "charging-assessment",
        from: "2012-11-12",
        until: null,
        endedOn: null,
      },
    ])
  })

  test("a rule that names no ground exempts by policy", () => {
    const episode = reviewed("exempt").and(startChargeable("2012-11-12"))
    expect(episode.last("ChargeExemptionGranted").data.ground).toBe("by-policy")
  })

  test("what is for discussion needs a judgement", () => {
    const judgement = { by: "lead-1", reason: "charge-agreed" }
    const episode = reviewed("discuss")
    expect(episode.refusal(startChargeable("2012-11-12"))).toEqual({
      _tag: "JudgementNeeded",
      decision: "charging",
    })
    expect(episode.and(startChargeable("2012-11-12", { judgement })).latest).toMatchObject([
      { type: "ChargeableStarted", data: { judgement } },
      { type: "ChargingAssessed", data: { outcome: "discuss" } },
    ])
  })

  test("what unknown facts leave unsettled is refused, naming them", () => {
    const policies = always({
      charging: () => answer("needs-more-information", { missing: ["s117Aftercare"] }),
    })
    const episode = inEnablement(policies).and(holdReview("2012-11-09"))
    expect(episode.refusal(startChargeable("2012-11-12"))).toEqual({
      _tag: "MoreInformationNeeded",
      decision: "charging",
      missing: ["s117Aftercare"],
    })
  })

  test("with the recorded facts and what the episode tells", () => {
    const asked: Array<Facts> = []
    const policies = always({
      charging: (facts) => {
        asked.push(facts)
        return answer("charge")
      },
    })
    inEnablement(policies)
      .and(recordFacts("2012-10-05", { s117Aftercare: false }))
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-12"))
    expect(asked).toStrictEqual([
      {
        s117Aftercare: false,
        team: "access",
        referredOn: "2012-10-01",
        enablementStartedOn: "2012-10-01",
        chargeableStartedOn: "2012-11-12",
      },
    ])
  })
})

test("while eligibility needs more information chargeable support does not start", () => {
  const policies = always({
    eligibility: ({ inCrisis }) =>
      inCrisis === false
        ? answer("needs-more-information", { missing: ["age"] })
        : answer("accept"),
  })
  const episode = referred(policies)
    .and(startEnablement("2012-10-01"))
    .and(holdReview("2012-11-09"))
    .and(recordFacts("2012-11-10", { inCrisis: false }))
  expect(episode.refusal(startChargeable("2012-11-12"))).toEqual({
    _tag: "MoreInformationNeeded",
    decision: "eligibility",
    missing: ["age"],
  })
})

test("a person signposted since enablement started may go on to chargeable support", () => {
  const policies = always({
    eligibility: ({ inCrisis }) => answer(inCrisis === false ? "signpost" : "accept"),
  })
  const episode = referred(policies)
    .and(startEnablement("2012-10-01"))
    .and(holdReview("2012-11-09"))
    .and(recordFacts("2012-11-10", { inCrisis: false }))
    .and(startChargeable("2012-11-12"))
  expect(episode.state.phase).toBe("InChargeable")
})
