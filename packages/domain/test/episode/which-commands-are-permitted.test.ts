import {
  type Day,
  type EpisodeState,
  episodeCommandTypes,
  initialState,
  permitted,
} from "@str-service/domain"
import { EpisodeCommand } from "@str-service/domain/schemas"
import { describe, expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { always, answer, sixWeeks } from "../given/policies.ts"
import {
  close,
  endExemption,
  grantExemption,
  holdReview,
  pause,
  resume,
  setGoal,
} from "../given/requests.ts"

const permittedOn = (state: EpisodeState, today: Day) =>
  permitted(state, today).flatMap((command) => (command.permitted ? [command.command] : []))

const whyNot = (state: EpisodeState, today: Day) =>
  Object.fromEntries(
    permitted(state, today).flatMap((command) =>
      command.permitted ? [] : [[command.command, command.because]],
    ),
  )

const atAnyTime = [
  "RecordFacts",
  "AssignWorker",
  "RecordSupport",
  "RecordMissedSupport",
  "SetGoal",
  "HoldReview",
  "GiveChargeNotice",
  "GrantChargeExemption",
  "Amend",
  "Withdraw",
]

test("every command is told of, in the order in which a service gives them", () => {
  const commands = permitted(initialState, "2012-10-01").map(({ command }) => command)
  expect(commands).toEqual(episodeCommandTypes)
  expect(commands).toEqual(EpisodeCommand.members.map(({ fields }) => fields.type.literal))
  expect(commands).toEqual([
    "Refer",
    "RecordFacts",
    "StartEnablement",
    "StartChargeable",
    "Close",
    "AssignWorker",
    "RecordSupport",
    "RecordMissedSupport",
    "SetGoal",
    "ReviewGoal",
    "HoldReview",
    "GiveChargeNotice",
    "GrantChargeExemption",
    "EndChargeExemption",
    "Pause",
    "Resume",
    "Amend",
    "Withdraw",
  ])
})

test("before a referral only that", () => {
  expect(permittedOn(initialState, "2012-10-01")).toEqual(["Refer"])
  expect(whyNot(initialState, "2012-10-01")["Amend"]).toEqual({ _tag: "NotReferred" })
})

test("a referral that is accepted may start", () => {
  const { state } = referred()
  expect(new Set(permittedOn(state, "2012-10-01"))).toEqual(
    new Set([...atAnyTime, "StartEnablement", "Close"]),
  )
  expect(whyNot(state, "2012-10-02")).toEqual({
    Refer: { _tag: "AlreadyReferred", on: "2012-10-01" },
    StartChargeable: { _tag: "EnablementNotStarted" },
    ReviewGoal: { _tag: "GoalNotSet", goalId: null },
    EndChargeExemption: { _tag: "ExemptionNotGranted", exemptionId: null },
    Pause: { _tag: "PauseOutsideSupport", on: "2012-10-02", supportFrom: null },
    Resume: { _tag: "NotPaused", on: "2012-10-02" },
  })
})

test("one that is declined may not, and one for discussion may, by a judgement", () => {
  const under = (outcome: "decline" | "discuss" | "needs-more-information") =>
    referred(always({ eligibility: () => answer(outcome, { missing: ["inCrisis"] }) })).state
  expect(whyNot(under("decline"), "2012-10-02")["StartEnablement"]).toEqual({
    _tag: "NotAccepted",
    outcome: "decline",
  })
  expect(whyNot(under("needs-more-information"), "2012-10-02")["StartEnablement"]).toEqual({
    _tag: "MoreInformationNeeded",
    decision: "eligibility",
    missing: ["inCrisis"],
  })
  expect(permittedOn(under("discuss"), "2012-10-02")).toContain("StartEnablement")
})

test("before the day of the referral nothing that goes on from it", () => {
  const { state } = referred()
  expect(permittedOn(state, "2012-09-30")).toEqual(["Amend", "Withdraw"])
  expect(whyNot(state, "2012-09-30")["Close"]).toEqual({
    _tag: "InFuture",
    on: "2012-10-01",
    today: "2012-09-30",
  })
})

describe("chargeable support", () => {
  test("needs a review that found a need, held by that day", () => {
    const notRecorded = { _tag: "ContinuingNeedNotRecorded" }
    const reviewed = inEnablement().and(holdReview("2012-11-09"))
    expect(whyNot(inEnablement().state, "2012-11-12")["StartChargeable"]).toEqual({
      ...notRecorded,
      on: "2012-11-12",
      reviewedOn: null,
    })
    expect(whyNot(reviewed.state, "2012-11-08")["StartChargeable"]).toMatchObject(notRecorded)
    expect(permittedOn(reviewed.state, "2012-11-09")).toContain("StartChargeable")
  })

  test("may still be recorded for a day on which the need was found", () => {
    const gone = inEnablement()
      .and(holdReview("2012-11-09"))
      .and(holdReview("2012-11-12", { continuingNeed: [] }))
    expect(permittedOn(gone.state, "2012-11-15")).toContain("StartChargeable")
    const none = inEnablement()
      .and(holdReview("2012-11-09"))
      .and(holdReview("2012-11-09", { continuingNeed: [] }))
    expect(permittedOn(none.state, "2012-11-15")).not.toContain("StartChargeable")
  })

  test("starts on a later day than enablement, and once", () => {
    const reviewed = inEnablement().and(holdReview("2012-10-01"))
    expect(whyNot(reviewed.state, "2012-10-01")["StartChargeable"]).toEqual({
      _tag: "ChargeableTooEarly",
      on: "2012-10-01",
      enablementStartedOn: "2012-10-01",
    })
    expect(whyNot(inChargeable().state, "2012-11-20")).toMatchObject({
      StartEnablement: { _tag: "AlreadyStarted", start: "EnablementStarted", on: "2012-10-01" },
      StartChargeable: { _tag: "AlreadyStarted", start: "ChargeableStarted", on: "2012-11-12" },
    })
  })
})

describe("pauses", () => {
  test("need a day of support that is not paused", () => {
    const paused = inEnablement().and(pause("2012-10-05"))
    expect(permittedOn(paused.state, "2012-10-20")).toContain("Pause")
    const throughout = inEnablement().and(pause("2012-10-01"))
    expect(whyNot(throughout.state, "2012-10-20")["Pause"]).toEqual({
      _tag: "AlreadyPaused",
      on: "2012-10-20",
      pausedOn: "2012-10-01",
    })
    const resumed = throughout.and(resume("2012-10-10"))
    expect(whyNot(resumed.state, "2012-10-09")["Pause"]).toMatchObject({ _tag: "AlreadyPaused" })
    expect(permittedOn(resumed.state, "2012-10-10")).toContain("Pause")
  })

  test("may fall between two others, though the first began with support", () => {
    const twice = inEnablement()
      .and(pause("2012-10-01", { resumedOn: "2012-10-05" }))
      .and(pause("2012-10-10"))
    expect(permittedOn(twice.state, "2012-10-20")).toContain("Pause")
  })

  test("are refused by the pause that covers the day, not by one that began later", () => {
    const twice = inEnablement()
      .and(pause("2012-10-01", { resumedOn: "2012-10-10" }))
      .and(pause("2012-10-20"))
    expect(whyNot(twice.state, "2012-10-05")["Pause"]).toEqual({
      _tag: "AlreadyPaused",
      on: "2012-10-05",
      pausedOn: "2012-10-01",
    })
  })

  test("end where one was open on an earlier day", () => {
    const paused = inEnablement().and(pause("2012-10-05"))
    expect(whyNot(paused.state, "2012-10-05")["Resume"]).toEqual({
      _tag: "NotPaused",
      on: "2012-10-05",
    })
    expect(permittedOn(paused.state, "2012-10-06")).toContain("Resume")
    const resumed = paused.and(resume("2012-10-10"))
    expect(permittedOn(resumed.state, "2012-10-20")).not.toContain("Resume")
  })

  test("of adjoining days leave none free between them", () => {
    const adjoining = inEnablement()
      .and(pause("2012-10-01", { resumedOn: "2012-10-05" }))
      .and(pause("2012-10-05", { resumedOn: "2012-10-09" }))
    expect(permittedOn(adjoining.state, "2012-10-09")).toContain("Pause")
    expect(whyNot(adjoining.state, "2012-10-08")["Pause"]).toMatchObject({
      _tag: "AlreadyPaused",
      on: "2012-10-08",
    })
  })

  test("before support began there are none", () => {
    const started = referred().and({ type: "StartEnablement", data: { on: "2012-10-05" } })
    expect(whyNot(started.state, "2012-10-04")["Pause"]).toEqual({
      _tag: "PauseOutsideSupport",
      on: "2012-10-04",
      supportFrom: "2012-10-05",
    })
    expect(permittedOn(started.state, "2012-10-05")).toContain("Pause")
  })
})

test("after closing what is typed up late, and corrections", () => {
  expect(permittedOn(closed().state, "2013-02-10")).toEqual([
    "RecordFacts",
    "AssignWorker",
    "RecordSupport",
    "RecordMissedSupport",
    "SetGoal",
    "HoldReview",
    "GiveChargeNotice",
    "GrantChargeExemption",
    "Pause",
    "Amend",
    "Withdraw",
  ])
  const alreadyClosed = { _tag: "AlreadyClosed", closedOn: "2013-01-31" }
  expect(whyNot(closed().state, "2013-02-10")).toMatchObject({
    StartEnablement: alreadyClosed,
    StartChargeable: alreadyClosed,
    Close: alreadyClosed,
  })
})

test("a pause after closing is one of a day up to the last", () => {
  const pausedToTheEnd = inEnablement().and(pause("2012-10-01")).and(close("2012-10-20"))
  expect(whyNot(pausedToTheEnd.state, "2012-11-30")["Pause"]).toEqual({
    _tag: "AlreadyPaused",
    on: "2012-10-20",
    pausedOn: "2012-10-01",
  })
  const resumed = pausedToTheEnd.and(resume("2012-10-20"))
  expect(permittedOn(resumed.state, "2012-11-30")).toContain("Pause")
})

test("goals that were set may be reviewed, and exemptions that stand may be ended", () => {
  const episode = inEnablement()
    .and(setGoal("2012-10-05", "g-1"))
    .and(grantExemption("x-1", "2012-10-05"))
    .and(grantExemption("x-2", "2012-10-05"))
    .and(endExemption("x-1", "2012-10-06"))
  expect(permittedOn(episode.state, "2012-10-10")).toEqual(
    expect.arrayContaining(["ReviewGoal", "EndChargeExemption"]),
  )
  const ended = episode.and(endExemption("x-2", "2012-10-06"))
  expect(permittedOn(ended.state, "2012-10-10")).not.toContain("EndChargeExemption")
})

test("a pause that began on the day of closing cannot be ended any more", () => {
  const episode = inEnablement().and(pause("2012-10-20")).and(close("2012-10-20"))
  expect(whyNot(episode.state, "2012-10-25")).toMatchObject({
    Resume: { _tag: "NotPaused", on: "2012-10-20" },
  })
})

test("chargeable support is not permitted once every day of need lies beyond a limit that refuses", () => {
  const policies = always({ limits: () => [{ ...sixWeeks, max: "P1W", enforcement: "refuse" }] })
  const late = inEnablement(policies).and(holdReview("2012-10-20"))
  expect(whyNot(late.state, "2012-10-25")).toMatchObject({
    StartChargeable: {
      _tag: "LimitWouldBeExceeded",
      limit: "enablement",
      lastDay: "2012-10-07",
      on: "2012-10-20",
    },
  })
  const inTime = inEnablement(policies).and(holdReview("2012-10-08"))
  expect(permittedOn(inTime.state, "2012-10-25")).toContain("StartChargeable")
})

test("a need found on the day enablement began is one for the day after", () => {
  const episode = inEnablement().and(holdReview("2012-10-01"))
  expect(permittedOn(episode.state, "2012-10-01")).not.toContain("StartChargeable")
  expect(permittedOn(episode.state, "2012-10-02")).toContain("StartChargeable")
})
