import {
  type EpisodeEventType,
  fold,
  initialState,
  recordedEvents,
  versionOf,
} from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode, episodeOf } from "../given/episode.ts"
import { recordOf } from "../given/reading.ts"
import {
  close,
  holdReview,
  pause,
  recordFacts,
  recordSupport,
  refer,
  resume,
  setGoal,
  startChargeable,
  startEnablement,
} from "../given/requests.ts"

test("an event says in which stream it stands, where, by which command, when recorded and by whom", () => {
  const episode = anEpisode().and(refer("2012-10-01"), {
    now: "2012-10-01T09:30:00Z",
    actor: "clerk-7",
  })
  expect(episode.latest.map(({ metadata }) => metadata)).toEqual([
    {
      episodeId: "e-1",
      eventId: "c-1/0",
      version: 1,
      commandId: "c-1",
      recordedAt: "2012-10-01T09:30:00Z",
      actor: "clerk-7",
    },
    {
      episodeId: "e-1",
      eventId: "c-1/1",
      version: 2,
      commandId: "c-1",
      recordedAt: "2012-10-01T09:30:00Z",
      actor: "clerk-7",
    },
  ])
})

test("versions go on from 1 without a gap", () => {
  const { events, state } = inChargeable()
  expect(events.map(({ metadata }) => metadata.version)).toEqual(
    events.map((_, place) => place + 1),
  )
  expect(versionOf(state.history)).toBe(events.length)
  expect(versionOf(initialState.history)).toBe(0)
})

test("the whole history can be read from a state, in its order", () => {
  const { events, state } = inChargeable()
  expect(recordedEvents(state.history)).toEqual(events)
  expect(recordedEvents(initialState.history)).toEqual([])
})

test("the instant of recording never goes back, though a host's clock may", () => {
  const episode = anEpisode()
    .and(refer("2012-10-01"), { now: "2012-10-01T10:00:00.5Z" })
    .and(recordSupport("2012-10-01"), { now: "2012-10-01T09:00:00Z" })
  expect(episode.last("SupportRecorded").metadata.recordedAt).toBe("2012-10-01T10:00:00.5Z")
  const later = episode.and(recordSupport("2012-10-01"), { now: "2012-10-01T10:00:00.6Z" })
  expect(later.last("SupportRecorded").metadata.recordedAt).toBe("2012-10-01T10:00:00.6Z")
})

test("a command for another episode is refused", () => {
  expect(referred().refusal(startEnablement("2012-10-02"), { episodeId: "e-2" })).toEqual({
    _tag: "WrongEpisode",
    expected: "e-1",
    given: "e-2",
  })
})

test("a command is handled once, even the first", () => {
  const again = { _tag: "CommandAlreadyHandled" }
  expect(inChargeable().refusal(close("2012-12-01"), { commandId: "c-1" })).toEqual({
    ...again,
    commandId: "c-1",
  })
  expect(inChargeable().refusal(close("2012-12-01"), { commandId: "c-4" })).toEqual({
    ...again,
    commandId: "c-4",
  })
})

test("nothing happens later than today, though today itself will do", () => {
  const inFuture = { _tag: "InFuture", on: "2012-10-03", today: "2012-10-02" }
  expect(anEpisode().refusal(refer("2012-10-03"), { today: "2012-10-02" })).toEqual(inFuture)
  expect(referred().refusal(startEnablement("2012-10-03"), { today: "2012-10-02" })).toEqual(
    inFuture,
  )
  expect(referred().refusal(close("2012-10-03"), { today: "2012-10-02" })).toEqual(inFuture)
  expect(
    referred().and(startEnablement("2012-10-02"), { today: "2012-10-02" }).latest,
  ).toHaveLength(1)
})

test("one episode is one referral", () => {
  expect(referred().refusal(refer("2012-10-05"))).toEqual({
    _tag: "AlreadyReferred",
    on: "2012-10-01",
  })
})

test("a command that is refused says so at its dates before its codes", () => {
  const request = recordSupport("2012-10-05", { setting: "boat" })
  expect(referred().refusal(request, { today: "2012-10-04" })._tag).toBe("InFuture")
})

test("deciding leaves the state it was asked about as it was", () => {
  const before = inEnablement()
  const seen = structuredClone(recordedEvents(before.state.history))
  before.and(recordSupport("2012-12-01"))
  before.and(pause("2012-10-05"))
  expect(recordedEvents(before.state.history)).toEqual(seen)
  expect(recordOf(before.state).pauses).toEqual([])
})

describe("a stream that does not make sense changes nothing but the history", () => {
  const whole = () =>
    inChargeable()
      .and(setGoal("2012-11-20", "g-1"))
      .and(pause("2012-11-22"))
      .and(resume("2012-11-23"))
      .and(close("2012-12-01"))
  const one = (type: EpisodeEventType) => whole().last(type)

  test("what comes before a referral", () => {
    const state = fold([one("GoalSet"), one("Closed"), one("EnablementStarted")])
    expect(state).toMatchObject({ phase: "NotReferred", history: { version: 3 } })
  })

  test.each([
    ["a second referral", ["Referred", "Referred"], "Referred"],
    ["chargeable support out of the blue", ["Referred", "ChargeableStarted"], "Referred"],
    ["a second start", ["Referred", "EnablementStarted", "EnablementStarted"], "InEnablement"],
    [
      "chargeable support twice",
      ["Referred", "EnablementStarted", "ChargeableStarted", "ChargeableStarted"],
      "InChargeable",
    ],
    ["charging asked before support", ["Referred", "ChargingAssessed"], "Referred"],
    [
      "charging asked in enablement",
      ["Referred", "EnablementStarted", "ChargingAssessed"],
      "InEnablement",
    ],
    [
      "charging asked of what was never started",
      ["Referred", "Closed", "ChargingAssessed"],
      "Closed",
    ],
    ["a pause before support", ["Referred", "Paused"], "Referred"],
    ["a resumption before support", ["Referred", "Resumed"], "Referred"],
    ["a pause of what was never started", ["Referred", "Closed", "Paused"], "Closed"],
    ["a second closing", ["Referred", "Closed", "Closed"], "Closed"],
    ["a start after closing", ["Referred", "Closed", "EnablementStarted"], "Closed"],
  ] as const)("%s", (_what, types, phase) => {
    const sensible = types.slice(0, -1).map(one)
    const last = one(types.at(-1) ?? "Referred")
    const { history, ...before } = fold(sensible)
    const { history: longer, ...after } = fold([...sensible, last])
    expect(after).toEqual(before)
    expect(after).toMatchObject({ phase })
    expect(versionOf(longer)).toBe(versionOf(history) + 1)
  })

  test("a referral whose assessment is missing permits no start", () => {
    const cut = episodeOf([one("Referred")])
    expect(cut.refusal(startEnablement("2012-10-02"))).toEqual({ _tag: "NotAssessed" })
    expect(
      cut.and(recordFacts("2012-10-02", {})).and(startEnablement("2012-10-02")).state.phase,
    ).toBe("InEnablement")
  })
})

test("a fold may go on from where another stopped", () => {
  const { events, state } = inEnablement()
    .and(holdReview("2012-11-09"))
    .and(startChargeable("2012-11-12"))
  expect(fold(events.slice(3), fold(events.slice(0, 3)))).toEqual(state)
})
