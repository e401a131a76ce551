import { describe, expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import {
  amend,
  close,
  endExemption,
  grantExemption,
  holdReview,
  pause,
  recordFacts,
  recordSupport,
  refer,
  resume,
  reviewGoal,
  setGoal,
  startChargeable,
  startEnablement,
  withdraw,
} from "../given/requests.ts"

const unlawful = (target: string, eventId: string, because: object) => ({
  _tag: "CorrectionUnlawful",
  target,
  eventId,
  because,
})

test("a referral does not move beyond what followed it", () => {
  expect(
    inEnablement().refusal(amend("c-1/0", refer("2012-10-02")), { today: "2012-10-09" }),
  ).toEqual(
    unlawful("c-1/0", "c-2/0", {
      _tag: "BeforeReferral",
      on: "2012-10-01",
      referredOn: "2012-10-02",
    }),
  )
})

test("a referral with something to follow is not withdrawn before it", () => {
  expect(inEnablement().refusal(withdraw("c-1/0"))).toEqual(
    unlawful("c-1/0", "c-2/0", { _tag: "NotReferred" }),
  )
  const withFacts = referred().and(recordFacts("2012-10-02", { inCrisis: true }))
  expect(withFacts.refusal(withdraw("c-1/0"))).toEqual(
    unlawful("c-1/0", "c-2/0", { _tag: "NotReferred" }),
  )
})

test("enablement does not move up to chargeable support, nor go from before it", () => {
  expect(inChargeable().refusal(amend("c-2/0", startEnablement("2012-11-12")))).toEqual(
    unlawful("c-2/0", "c-4/0", {
      _tag: "ChargeableTooEarly",
      on: "2012-11-12",
      enablementStartedOn: "2012-11-12",
    }),
  )
  expect(inChargeable().refusal(withdraw("c-2/0"))).toEqual(
    unlawful("c-2/0", "c-4/0", { _tag: "EnablementNotStarted" }),
  )
})

test("a start does not move to before the referral", () => {
  expect(inEnablement().refusal(amend("c-2/0", startEnablement("2012-09-30")))).toEqual(
    unlawful("c-2/0", "c-2/0", {
      _tag: "BeforeReferral",
      on: "2012-09-30",
      referredOn: "2012-10-01",
    }),
  )
})

test("a closing does not move to before what happened, nor what happened to after closing", () => {
  const supported = inEnablement().and(recordSupport("2012-10-20")).and(close("2012-10-31"))
  expect(supported.refusal(amend("c-4/0", close("2012-10-19")))).toEqual(
    unlawful("c-4/0", "c-4/0", {
      _tag: "ClosesTooEarly",
      on: "2012-10-19",
      eventId: "c-3/0",
      happenedOn: "2012-10-20",
    }),
  )
  const later = { today: "2012-11-05" } as const
  expect(supported.refusal(amend("c-3/0", recordSupport("2012-11-01")), later)).toEqual(
    unlawful("c-3/0", "c-4/0", {
      _tag: "ClosesTooEarly",
      on: "2012-10-31",
      eventId: "c-3/0",
      happenedOn: "2012-11-01",
    }),
  )
  const noted = supported.and(recordSupport("2012-10-30"), later)
  expect(noted.refusal(amend("c-4/0", close("2012-10-29")))).toEqual(
    unlawful("c-4/0", "c-5/0", { _tag: "AfterClosing", on: "2012-10-30", closedOn: "2012-10-29" }),
  )
})

test("pauses stay within support and apart from each other", () => {
  const paused = inEnablement()
    .and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
    .and(pause("2012-11-01"))
  expect(paused.refusal(withdraw("c-2/0"))).toEqual(
    unlawful("c-2/0", "c-3/0", {
      _tag: "PauseOutsideSupport",
      on: "2012-10-10",
      supportFrom: null,
    }),
  )
  expect(paused.refusal(amend("c-2/0", startEnablement("2012-10-11")))).toEqual(
    unlawful("c-2/0", "c-3/0", {
      _tag: "PauseOutsideSupport",
      on: "2012-10-10",
      supportFrom: "2012-10-11",
    }),
  )
  expect(paused.refusal(withdraw("c-3/1"))).toEqual(
    unlawful("c-3/1", "c-4/0", {
      _tag: "AlreadyPaused",
      on: "2012-11-01",
      pausedOn: "2012-10-10",
    }),
  )
  expect(paused.refusal(amend("c-3/0", pause("2012-10-20")))).toEqual(
    unlawful("c-3/0", "c-3/1", { _tag: "NotPaused", on: "2012-10-20" }),
  )
})

test("a pause typed up before another is not left open by a correction", () => {
  const late = inEnablement()
    .and(pause("2012-11-01"))
    .and(resume("2012-11-05"))
    .and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
  expect(late.refusal(withdraw("c-5/1"))).toEqual(
    unlawful("c-5/1", "c-5/1", {
      _tag: "PausesOverlap",
      pausedOn: "2012-10-10",
      nextPausedOn: "2012-11-01",
    }),
  )
})

test("a goal is not withdrawn while its reviews stand, nor set after them", () => {
  const reviewed = inEnablement()
    .and(setGoal("2012-10-05", "g-1"))
    .and(reviewGoal("2012-10-20", "g-1"))
  const notSet = unlawful("c-3/0", "c-4/0", { _tag: "GoalNotSet", goalId: "g-1" })
  expect(reviewed.refusal(withdraw("c-3/0"))).toEqual(notSet)
  expect(
    reviewed.refusal(amend("c-3/0", setGoal("2012-10-21", "g-1")), { today: "2012-10-30" }),
  ).toEqual(notSet)
  expect(reviewed.refusal(amend("c-3/0", setGoal("2012-10-05", "g-2")))).toEqual(notSet)
})

test("an exemption is not withdrawn while its end stands, nor begun after it", () => {
  const ended = inChargeable()
    .and(grantExemption("x-1", "2012-11-12"))
    .and(endExemption("x-1", "2012-12-01"))
  expect(ended.refusal(withdraw("c-5/0"))).toEqual(
    unlawful("c-5/0", "c-6/0", { _tag: "ExemptionNotGranted", exemptionId: "x-1" }),
  )
  expect(
    ended.refusal(amend("c-5/0", grantExemption("x-1", "2012-12-02", { on: "2012-11-12" }))),
  ).toEqual(
    unlawful("c-5/0", "c-6/0", { _tag: "PeriodReversed", from: "2012-12-02", until: "2012-12-01" }),
  )
})

test("a review's next day stays after it", () => {
  const reviewed = inEnablement().and(holdReview("2012-11-09"))
  const reversed = holdReview("2012-11-09", { nextReviewOn: "2012-11-08" })
  expect(reviewed.refusal(amend("c-3/0", reversed))).toEqual(
    unlawful("c-3/0", "c-3/0", { _tag: "PeriodReversed", from: "2012-11-09", until: "2012-11-08" }),
  )
})

test("what policy and need would say of a start is not asked of a correction", () => {
  const withoutReview = inChargeable().and(withdraw("c-3/0"))
  expect(withoutReview.state.phase).toBe("InChargeable")
  const early = inChargeable().and(amend("c-4/0", startChargeable("2012-11-01")))
  expect(early.state.phase).toBe("InChargeable")
})

test("a closing withdrawn and given anew with a later start between is corrected in its order", () => {
  const episode = inEnablement()
    .and(close("2012-10-31"))
    .and(withdraw("c-3/0"))
    .and(holdReview("2012-11-01"))
    .and(startChargeable("2012-11-02"))
    .and(close("2012-11-20"))
  expect(episode.and(amend("c-7/0", close("2012-11-19"))).state).toMatchObject({
    closing: { on: "2012-11-19" },
  })
})

describe("an assessment that a correction left behind stands in no one's way", () => {
  test("of a closing before the day that it was as on", () => {
    const facts = referred().and(recordFacts("2012-10-20", { inCrisis: true }))
    const earlier = facts.and(amend("c-2/0", recordFacts("2012-10-05", { inCrisis: true })))
    expect(earlier.and(close("2012-10-10")).state.phase).toBe("Closed")
    const moved = inEnablement()
      .and(holdReview("2012-11-01"))
      .and(startChargeable("2012-11-10"))
      .and(amend("c-4/0", startChargeable("2012-11-02")))
    expect(moved.and(close("2012-11-05")).state.phase).toBe("Closed")
  })

  test("of a closing moved to before it", () => {
    const episode = inEnablement()
      .and(holdReview("2012-11-01"))
      .and(startChargeable("2012-11-02"))
      .and(close("2012-11-11"))
      .and(amend("c-4/0", startChargeable("2012-11-10")))
      .and(amend("c-4/0", startChargeable("2012-11-02")))
      .and(amend("c-5/0", close("2012-11-05")))
    expect(episode.state).toMatchObject({ phase: "Closed", closing: { on: "2012-11-05" } })
  })
})

test.each([
  ["an assessment of eligibility", "EligibilityAssessed"],
  ["an assessment of charging", "ChargingAssessed"],
  ["a breach", "LimitBreached"],
  ["an amendment", "Amended"],
  ["a withdrawal", "Withdrawn"],
] as const)("%s is not corrected itself", (_what, type) => {
  const episode = inChargeable()
    .and(recordSupport("2012-11-13"))
    .and(amend("c-5/0", recordSupport("2012-11-12")))
    .and(withdraw("c-5/0"))
    .and(recordSupport("2013-04-10"))
  const target = episode.idOf(type)
  const refused = { _tag: "NotCorrectable", target, eventType: type }
  expect(episode.refusal(withdraw(target))).toEqual(refused)
  expect(episode.refusal(amend(target, recordSupport("2012-11-12")))).toEqual(refused)
})

test("what was withdrawn is not corrected, but recorded anew", () => {
  const episode = closed().and(withdraw("c-5/0"))
  expect(episode.refusal(withdraw("c-5/0"))).toEqual({ _tag: "AlreadyWithdrawn", target: "c-5/0" })
  expect(episode.refusal(amend("c-5/0", close("2013-01-30")))).toEqual({
    _tag: "AlreadyWithdrawn",
    target: "c-5/0",
  })
})

test("what was never recorded is not corrected", () => {
  expect(closed().refusal(withdraw("c-99/0"))).toEqual({ _tag: "EventNotFound", target: "c-99/0" })
  expect(anEpisode().refusal(withdraw("c-1/0"))).toEqual({ _tag: "NotReferred" })
})
