import { describe, expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { known, saidBy, typesOf } from "../given/reading.ts"
import {
  assignWorker,
  close,
  endExemption,
  giveChargeNotice,
  grantExemption,
  holdReview,
  pause,
  recordFacts,
  recordMissedSupport,
  recordSupport,
  refer,
  resume,
  reviewGoal,
  setGoal,
  startChargeable,
  startEnablement,
} from "../given/requests.ts"

test("closing says why, with which outcome and who provides from then on", () => {
  const episode = inChargeable().and(
    close("2013-01-31", { reason: "transferred", outcome: "sis", onward: "sis" }),
  )
  const closing = { on: "2013-01-31", reason: "transferred", outcome: "sis", onward: "sis" }
  expect(saidBy(episode.latest)).toEqual([{ type: "Closed", data: closing }])
  expect(episode.state).toMatchObject({
    phase: "Closed",
    closing,
    enablement: { on: "2012-10-01" },
    chargeable: { on: "2012-11-12" },
  })
})

test("an episode may close from any phase", () => {
  const declined = { reason: "declined-at-referral", outcome: "unknown" } as const
  expect(referred().and(close("2012-10-01", declined)).state).toMatchObject({
    phase: "Closed",
    enablement: null,
    chargeable: null,
  })
  expect(inEnablement().and(close("2012-10-01")).state).toMatchObject({
    phase: "Closed",
    enablement: { on: "2012-10-01" },
    chargeable: null,
  })
})

test("whatever phase it closed in, it says the same things in the same order", () => {
  const [first, ...others] = [referred(), inEnablement(), inChargeable()].map((episode) =>
    Object.keys(episode.and(close("2013-01-31")).state),
  )
  expect(others).toEqual([first, first])
})

test("it closes once, and nothing starts afterwards", () => {
  const alreadyClosed = { _tag: "AlreadyClosed", closedOn: "2013-01-31" }
  expect(closed().refusal(close("2013-02-01"))).toEqual(alreadyClosed)
  expect(closed().refusal(startChargeable("2013-01-31"))).toEqual(alreadyClosed)
  expect(closed().refusal(startEnablement("2013-01-31"))).toEqual(alreadyClosed)
  const later = { today: "2013-02-10" } as const
  expect(closed().refusal(startEnablement("2012-12-01"), later)).toEqual(alreadyClosed)
  expect(closed().refusal(startChargeable("2013-02-10"), later)).toEqual(alreadyClosed)
  expect(closed().refusal(refer("2013-02-01"))).toEqual({
    _tag: "AlreadyReferred",
    on: "2012-10-01",
  })
})

describe("it does not close before what is on record", () => {
  test("of support, starts and the rest", () => {
    const episode = inEnablement().and(recordSupport("2012-10-20"))
    expect(episode.refusal(close("2012-10-19"))).toEqual({
      _tag: "ClosesTooEarly",
      on: "2012-10-19",
      eventId: "c-3/0",
      happenedOn: "2012-10-20",
    })
    expect(episode.and(close("2012-10-20")).state.phase).toBe("Closed")
    expect(referred().refusal(close("2012-09-30"))).toEqual({
      _tag: "BeforeReferral",
      on: "2012-09-30",
      referredOn: "2012-10-01",
    })
  })

  test("but it may before a charge notice, an exemption, an assessment or a breach", () => {
    const noticed = inChargeable()
      .and(giveChargeNotice("2013-02-10"))
      .and(grantExemption("x-1", "2012-12-01", { on: "2013-02-10" }))
    expect(noticed.and(close("2013-01-31")).state.phase).toBe("Closed")
    const late = inEnablement().and(recordSupport("2012-11-11"), { today: "2012-11-20" })
    expect(typesOf(late.latest)).toEqual(["LimitBreached", "SupportRecorded"])
    expect(typesOf(late.and(close("2012-11-11")).latest)).toEqual(["Withdrawn", "Closed"])
  })

  test("the starts are on record with their assessments", () => {
    expect(inChargeable().refusal(close("2012-11-11"))).toMatchObject({
      _tag: "ClosesTooEarly",
      happenedOn: "2012-11-12",
    })
    expect(inChargeable().and(close("2012-11-12")).state.phase).toBe("Closed")
  })
})

describe("after closing, notes are typed up", () => {
  const supported = () =>
    inChargeable()
      .and(setGoal("2012-12-01", "g-1"))
      .and(grantExemption("x-1", "2012-12-01"))
      .and(close("2013-01-31"))

  test.each([
    ["support", recordSupport("2013-01-31")],
    ["missed support", recordMissedSupport("2013-01-31")],
    ["facts", recordFacts("2013-01-31", { inCrisis: false })],
    ["workers", assignWorker("2013-01-31")],
    ["goals", setGoal("2013-01-31", "g-2")],
    ["how goals went", reviewGoal("2013-01-31", "g-1")],
    ["reviews", holdReview("2013-01-31")],
    ["pauses", pause("2013-01-31")],
    ["pauses that have ended", pause("2013-01-20", { resumedOn: "2013-01-31" })],
    ["exemptions", grantExemption("x-2", "2013-01-31")],
    ["ends of exemptions", endExemption("x-1", "2013-01-31")],
  ])("%s of days up to the last", (_what, request) => {
    expect(supported().and(request, { today: "2013-02-10" }).state.phase).toBe("Closed")
  })

  test.each([
    ["support", recordSupport("2013-02-01")],
    ["missed support", recordMissedSupport("2013-02-01")],
    ["facts", recordFacts("2013-02-01", { inCrisis: false })],
    ["workers", assignWorker("2013-02-01")],
    ["goals", setGoal("2013-02-01", "g-2")],
    ["how goals went", reviewGoal("2013-02-01", "g-1")],
    ["reviews", holdReview("2013-02-01")],
    ["pauses", pause("2013-02-01")],
    ["exemptions that would begin later", grantExemption("x-2", "2013-02-01")],
    [
      "exemptions that would end later",
      grantExemption("x-2", "2013-01-20", { until: "2013-02-01" }),
    ],
    ["ends of exemptions", endExemption("x-1", "2013-02-01")],
  ])("but not %s after it", (_what, request) => {
    expect(supported().refusal(request, { today: "2013-02-10" })).toEqual({
      _tag: "AfterClosing",
      on: "2013-02-01",
      closedOn: "2013-01-31",
    })
  })

  test("an open pause ends on the last day or before", () => {
    const paused = inEnablement().and(pause("2012-10-10")).and(close("2012-10-20"))
    expect(paused.refusal(resume("2012-10-21"))._tag).toBe("AfterClosing")
    expect(known(paused.and(resume("2012-10-20")).state).record.pauses).toEqual([
      { from: "2012-10-10", resumedOn: "2012-10-20" },
    ])
  })

  test("a charge notice may be given on any day, and an exemption granted on any for days gone by", () => {
    const noticed = supported().and(giveChargeNotice("2013-03-15"))
    expect(known(noticed.state).record.notices).toEqual([
      { on: "2013-03-15", amount: 4_250, to: "person" },
    ])
    const waived = grantExemption("x-2", "2012-12-01", { on: "2013-03-20", until: "2013-01-31" })
    expect(typesOf(noticed.and(waived).latest)).toEqual(["ChargeExemptionGranted"])
  })
})

test("before a referral there is nothing to close", () => {
  expect(anEpisode().refusal(close("2012-10-01"))).toEqual({ _tag: "NotReferred" })
})
