import { correctedEvents, recordedEvents } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { recordOf, saidBy, typesOf } from "../given/reading.ts"
import {
  amend,
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
  withdraw,
} from "../given/requests.ts"

test("an amendment says which event reads how from now on, why, and on which day it was made", () => {
  const episode = inEnablement().and(recordSupport("2012-10-04"))
  const to = recordSupport("2012-10-05", { minutes: 30 })
  const amended = episode.and(amend("c-3/0", to, "better-information"), { today: "2012-10-20" })
  expect(saidBy(amended.latest)).toEqual([
    {
      type: "Amended",
      data: {
        on: "2012-10-20",
        target: "c-3/0",
        reason: "better-information",
        event: { type: "SupportRecorded", data: to.data },
      },
    },
  ])
})

test("the event as recorded stays in the history; as corrected it stands at its old place", () => {
  const episode = inEnablement().and(recordSupport("2012-10-04")).and(setGoal("2012-10-05", "g-1"))
  const to = recordSupport("2012-10-03", { minutes: 30 })
  const { state } = episode.and(amend("c-3/0", to))
  expect(typesOf(recordedEvents(state.history)).slice(3)).toEqual([
    "SupportRecorded",
    "GoalSet",
    "Amended",
  ])
  const [corrected, goal] = correctedEvents(state.history).slice(3)
  expect(corrected).toEqual({
    type: "SupportRecorded",
    data: to.data,
    metadata: episode.last("SupportRecorded").metadata,
  })
  expect(goal?.type).toBe("GoalSet")
})

test("an event amended twice reads as amended last", () => {
  const episode = inEnablement()
    .and(setGoal("2012-10-05", "g-1"))
    .and(amend("c-3/0", setGoal("2012-10-05", "g-1", { area: "advocacy" })))
    .and(amend("c-3/0", setGoal("2012-10-05", "g-1", { area: "health-checks" })))
  expect(recordOf(episode.state).goals).toMatchObject([{ goalId: "g-1", area: "health-checks" }])
  expect(correctedEvents(episode.state.history)).toHaveLength(4)
})

describe("each event is amended with what its command supplied", () => {
  const whole = () =>
    referred()
      .and(recordFacts("2012-10-01", { inCrisis: true }))
      .and(startEnablement("2012-10-01"))
      .and(assignWorker("2012-10-02"))
      .and(recordSupport("2012-10-03"))
      .and(recordMissedSupport("2012-10-04"))
      .and(setGoal("2012-10-05", "g-1"))
      .and(reviewGoal("2012-10-20", "g-1"))
      .and(pause("2012-10-21"))
      .and(resume("2012-10-25"))
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-12"))
      .and(giveChargeNotice("2012-11-12"))
      .and(grantExemption("x-1", "2012-11-20"))
      .and(endExemption("x-1", "2012-11-30"))
      .and(close("2013-01-31"))

  test.each([
    ["Referred", refer("2012-10-01", { serviceArea: "mind" })],
    ["FactsRecorded", recordFacts("2012-10-02", { inCrisis: false })],
    [
      "EnablementStarted",
      startEnablement("2012-10-01", {
        judgement: { by: "lead-1", reason: "crisis-confirmed" },
      }),
    ],
    ["WorkerAssigned", assignWorker("2012-10-03", "w-2")],
    ["SupportRecorded", recordSupport("2012-10-03", { mode: "video" })],
    ["SupportMissed", recordMissedSupport("2012-10-05", { how: "cancelled-by-person" })],
    ["GoalSet", setGoal("2012-10-06", "g-1", { area: "advocacy" })],
    ["GoalReviewed", reviewGoal("2012-10-21", "g-1", { progress: "met" })],
    ["Paused", pause("2012-10-22", { reason: "person-asked" })],
    ["Resumed", resume("2012-10-26")],
    ["ReviewHeld", holdReview("2012-11-10", { continuingNeed: ["advocacy"] })],
    [
      "ChargeableStarted",
      startChargeable("2012-11-13", {
        judgement: { by: "lead-1", reason: "charge-agreed" },
      }),
    ],
    ["ChargeNoticeGiven", giveChargeNotice("2012-11-13", { to: "advocate" })],
    ["ChargeExemptionGranted", grantExemption("x-1", "2012-11-21", { ground: "cjd" })],
    ["ChargeExemptionEnded", endExemption("x-1", "2012-12-01")],
    ["Closed", close("2013-01-30", { reason: "moved", outcome: "unknown" })],
  ] as const)("%s", (type, to) => {
    const target = whole().idOf(type)
    const { state } = whole().and(amend(target, to))
    const corrected = correctedEvents(state.history).find(
      ({ metadata }) => metadata.eventId === target,
    )
    expect(corrected).toMatchObject({ type, data: to.data })
    expect(corrected?.metadata).toEqual(whole().last(type).metadata)
  })

  test("and with nothing else", () => {
    expect(
      whole().refusal(amend(whole().idOf("SupportRecorded"), setGoal("2012-10-03", "g-2"))),
    ).toEqual({
      _tag: "WrongReplacement",
      target: whole().idOf("SupportRecorded"),
      eventType: "SupportRecorded",
      expected: "RecordSupport",
      given: "SetGoal",
    })
    expect(whole().refusal(amend(whole().idOf("Closed"), refer("2012-10-01")))).toMatchObject({
      expected: "Close",
      given: "Refer",
    })
  })

  test("and with nothing later than today", () => {
    const target = whole().idOf("SupportRecorded")
    expect(whole().refusal(amend(target, recordSupport("2013-02-01")))).toEqual({
      _tag: "InFuture",
      on: "2013-02-01",
      today: "2013-01-31",
    })
  })
})

test("amending an event to itself changes neither phase nor facts", () => {
  const { state, last } = closed()
  const { history: _before, ...told } = state
  const { limits: _limits, ...data } = last("ChargeableStarted").data
  const target = last("ChargeableStarted").metadata.eventId
  const amended = closed().and(amend(target, { type: "StartChargeable", data }))
  const { history: _after, ...toldAgain } = amended.state
  expect(toldAgain).toEqual(told)
  expect(typesOf(amended.latest)).toEqual(["Amended"])
})

test("a moved start moves its pinned last days", () => {
  const episode = inEnablement().and(amend("c-2/0", startEnablement("2012-10-08")), {
    today: "2012-10-09",
  })
  expect(saidBy(episode.latest)).toMatchObject([
    {
      type: "Amended",
      data: {
        target: "c-2/0",
        reason: "entered-wrongly",
        event: {
          type: "EnablementStarted",
          data: {
            on: "2012-10-08",
            limits: [
              { name: "enablement", on: "2012-10-08", lastDay: "2012-11-18" },
              { name: "total", on: "2012-10-08", lastDay: "2013-04-07" },
            ],
          },
        },
      },
    },
  ])
  expect(recordOf(episode.state).limits.map(({ lastDay }) => lastDay)).toEqual([
    "2012-11-18",
    "2013-04-07",
  ])
})

describe("with a moved start", () => {
  const supported = () => inEnablement().and(recordSupport("2012-11-10"))

  test("a breach appears, after the correction", () => {
    const earlier = anEpisode()
      .and(refer("2012-09-20"))
      .and(startEnablement("2012-10-01"))
      .and(recordSupport("2012-11-10"))
      .and(amend("c-2/0", startEnablement("2012-09-25")))
    expect(saidBy(earlier.latest)).toMatchObject([
      { type: "Amended" },
      { type: "LimitBreached", data: { limit: "enablement", lastDay: "2012-11-05" } },
    ])
  })

  test("a breach is taken back, after the correction", () => {
    const flagged = supported().and(recordSupport("2012-11-13"))
    const later = flagged.and(amend("c-2/0", startEnablement("2012-10-03")))
    expect(saidBy(later.latest)).toMatchObject([
      { type: "Amended" },
      {
        type: "Withdrawn",
        data: {
          on: "2012-11-13",
          target: flagged.idOf("LimitBreached"),
          reason: "follows-from-the-record",
        },
      },
    ])
    expect(recordOf(later.state).breaches).toEqual([])
  })

  test("a breach that stays has its last day corrected: taken back first, then found anew", () => {
    const flagged = supported().and(recordSupport("2012-11-20"))
    const later = flagged.and(amend("c-2/0", startEnablement("2012-10-03")), {
      today: "2012-11-30",
    })
    expect(saidBy(later.latest)).toMatchObject([
      { type: "Amended" },
      { type: "Withdrawn", data: { target: flagged.idOf("LimitBreached") } },
      {
        type: "LimitBreached",
        data: { on: "2012-11-14", lastDay: "2012-11-13", foundOn: "2012-11-30" },
      },
    ])
    expect(recordOf(later.state).breaches).toHaveLength(1)
  })

  test("limits that run from another event stay, though their spans may end elsewhere", () => {
    const episode = inChargeable().and(amend("c-4/0", startChargeable("2012-11-14")), {
      today: "2012-11-14",
    })
    expect(typesOf(episode.latest)).toEqual(["Amended", "ChargingAssessed", "LimitBreached"])
    expect(recordOf(episode.state).limits).toEqual(recordOf(inChargeable().state).limits)
  })
})

test("an event may be amended and then withdrawn", () => {
  const episode = inEnablement()
    .and(recordSupport("2012-10-04"))
    .and(amend("c-3/0", recordSupport("2012-10-03")))
    .and(withdraw("c-3/0", "entered-twice"))
  expect(typesOf(correctedEvents(episode.state.history))).not.toContain("SupportRecorded")
})
