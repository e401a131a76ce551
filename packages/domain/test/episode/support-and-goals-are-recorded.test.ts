import { describe, expect, test } from "vitest"
import { inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { recordOf, saidBy, typesOf } from "../given/reading.ts"
import {
  assignWorker,
  endExemption,
  giveChargeNotice,
  grantExemption,
  pause,
  recordMissedSupport,
  recordSupport,
  reviewGoal,
  setGoal,
} from "../given/requests.ts"

test("support is recorded word for word: day, minutes, mode, place, matters and worker", () => {
  const request = recordSupport("2012-10-04", {
    minutes: 90,
    mode: "telephone",
    setting: "hospital",
    areas: ["daily-living", "advocacy"],
    activities: ["planning-meeting"],
  })
  const episode = inEnablement().and(request)
  expect(saidBy(episode.latest)).toEqual([{ type: "SupportRecorded", data: request.data }])
})

test("support given on a paused day is accepted: it is a finding, not a mistake", () => {
  const episode = inEnablement().and(pause("2012-10-10")).and(recordSupport("2012-10-11"))
  expect(typesOf(episode.latest)).toEqual(["SupportRecorded"])
})

test("a missed contact is recorded and closes nothing", () => {
  const request = recordMissedSupport("2012-10-04", {
    how: "cancelled-by-service",
    workerId: "w-2",
  })
  const episode = inEnablement().and(request)
  expect(saidBy(episode.latest)).toEqual([{ type: "SupportMissed", data: request.data }])
  expect(episode.state.phase).toBe("InEnablement")
})

test("nothing happens before the referral", () => {
  expect(referred().refusal(recordSupport("2012-09-30"))).toEqual({
    _tag: "BeforeReferral",
    on: "2012-09-30",
    referredOn: "2012-10-01",
  })
})

test("the worker assigned last is the worker", () => {
  const episode = referred()
    .and(assignWorker("2012-10-02", "w-1"))
    .and(assignWorker("2012-10-03", "w-2"))
  expect(saidBy(episode.latest)).toEqual([
    { type: "WorkerAssigned", data: { on: "2012-10-03", workerId: "w-2" } },
  ])
  expect(recordOf(episode.state).worker?.workerId).toBe("w-2")
})

describe("goals", () => {
  const withGoals = () =>
    inEnablement()
      .and(setGoal("2012-10-05", "g-1"))
      .and(setGoal("2012-10-06", "g-2", { area: "advocacy", textRef: "texts/7" }))

  test("are set once, each in a support area", () => {
    expect(withGoals().last("GoalSet").data).toEqual({
      on: "2012-10-06",
      goalId: "g-2",
      area: "advocacy",
      textRef: "texts/7",
    })
    expect(withGoals().refusal(setGoal("2012-10-07", "g-1"))).toEqual({
      _tag: "GoalAlreadySet",
      goalId: "g-1",
    })
  })

  test("are reviewed, each by itself", () => {
    const reviewed = withGoals().and(reviewGoal("2012-10-20", "g-1", { progress: "met" }))
    expect(saidBy(reviewed.latest)).toEqual([
      { type: "GoalReviewed", data: { on: "2012-10-20", goalId: "g-1", progress: "met" } },
    ])
    expect(recordOf(reviewed.state).goals).toEqual([
      {
        goalId: "g-1",
        area: "social-networks",
        setOn: "2012-10-05",
        progress: "met",
        reviewedOn: "2012-10-20",
      },
      {
        goalId: "g-2",
        area: "advocacy",
        setOn: "2012-10-06",
        progress: null,
        reviewedOn: null,
      },
    ])
  })

  test("are not reviewed before they are set", () => {
    const notSet = { _tag: "GoalNotSet", goalId: "g-1" }
    expect(withGoals().refusal(reviewGoal("2012-10-04", "g-1"))).toEqual(notSet)
    expect(typesOf(withGoals().and(reviewGoal("2012-10-05", "g-1")).latest)).toEqual([
      "GoalReviewed",
    ])
    expect(withGoals().refusal(reviewGoal("2012-10-20", "g-3"))).toEqual({
      ...notSet,
      goalId: "g-3",
    })
    expect(referred().refusal(reviewGoal("2012-10-20", "g-1"))).toEqual({ ...notSet, goalId: null })
  })
})

test("who was told of a charge, when and how much is on record, each time", () => {
  const episode = inChargeable()
    .and(giveChargeNotice("2012-11-12", { to: "carer", amount: 0 }))
    .and(giveChargeNotice("2012-12-01"))
  expect(recordOf(episode.state).notices).toEqual([
    { on: "2012-11-12", amount: 0, to: "carer" },
    { on: "2012-12-01", amount: 4_250, to: "person" },
  ])
})

describe("exemptions", () => {
  const exempt = () =>
    inChargeable()
      .and(grantExemption("x-1", "2012-11-12", { until: "2012-12-31" }))
      .and(grantExemption("x-2", "2012-12-01", { ground: "cjd" }))

  test("are granted for a period, or until ended", () => {
    expect(exempt().last("ChargeExemptionGranted").data).toEqual({
      on: "2012-12-01",
      exemptionId: "x-2",
      ground: "cjd",
      from: "2012-12-01",
      basis: "granted",
    })
    expect(recordOf(exempt().state).exemptions).toMatchObject([
      {
        exemptionId: "x-1",
        basis: "granted",
        from: "2012-11-12",
        until: "2012-12-31",
        endedOn: null,
      },
      { exemptionId: "x-2", basis: "granted", from: "2012-12-01", until: null, endedOn: null },
    ])
  })

  test("are granted once, for days in their order", () => {
    expect(exempt().refusal(grantExemption("x-1", "2012-12-05"))).toEqual({
      _tag: "ExemptionAlreadyGranted",
      exemptionId: "x-1",
    })
    expect(exempt().refusal(grantExemption("x-3", "2012-12-05", { until: "2012-12-04" }))).toEqual({
      _tag: "PeriodReversed",
      from: "2012-12-05",
      until: "2012-12-04",
    })
    const aDay = grantExemption("x-3", "2012-12-05", { until: "2012-12-05" })
    expect(typesOf(exempt().and(aDay).latest)).toEqual(["ChargeExemptionGranted"])
  })

  test("may cover days before they were granted, and days to come", () => {
    const back = grantExemption("x-3", "2012-11-12", { on: "2012-12-05", until: "2013-06-30" })
    expect(typesOf(exempt().and(back).latest)).toEqual(["ChargeExemptionGranted"])
  })

  test("end once, not before they began, each by itself", () => {
    const ended = exempt().and(endExemption("x-2", "2012-12-10"))
    expect(saidBy(ended.latest)).toEqual([
      { type: "ChargeExemptionEnded", data: { on: "2012-12-10", exemptionId: "x-2" } },
    ])
    expect(recordOf(ended.state).exemptions.map(({ endedOn }) => endedOn)).toEqual([
      null,
      "2012-12-10",
    ])
    expect(ended.refusal(endExemption("x-2", "2012-12-11"))).toEqual({
      _tag: "ExemptionAlreadyEnded",
      exemptionId: "x-2",
      endedOn: "2012-12-10",
    })
    expect(exempt().refusal(endExemption("x-2", "2012-11-30"))).toEqual({
      _tag: "PeriodReversed",
      from: "2012-12-01",
      until: "2012-11-30",
    })
    expect(exempt().refusal(endExemption("x-9", "2012-12-11"))).toEqual({
      _tag: "ExemptionNotGranted",
      exemptionId: "x-9",
    })
    const none = ended.and(endExemption("x-1", "2012-12-11"))
    expect(none.refusal(endExemption("x-1", "2012-12-12"))).toEqual({
      _tag: "ExemptionNotGranted",
      exemptionId: null,
    })
  })
})
