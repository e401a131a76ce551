import { correctedEvents, initialState } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { anEpisode } from "../given/episode.ts"
import { always, answer, sixWeeks } from "../given/policies.ts"
import { recordOf, saidBy, typesOf } from "../given/reading.ts"
import {
  close,
  holdReview,
  pause,
  recordFacts,
  recordSupport,
  refer,
  startChargeable,
  startEnablement,
  withdraw,
} from "../given/requests.ts"

test("a withdrawal says which event is to be read as never recorded, why, and on which day", () => {
  const episode = inEnablement()
    .and(recordSupport("2012-10-04"))
    .and(withdraw("c-3/0", "wrong-episode"), { today: "2012-10-20" })
  expect(saidBy(episode.latest)).toEqual([
    { type: "Withdrawn", data: { on: "2012-10-20", target: "c-3/0", reason: "wrong-episode" } },
  ])
  expect(typesOf(correctedEvents(episode.state.history))).toEqual([
    "Referred",
    "EligibilityAssessed",
    "EnablementStarted",
  ])
  expect(typesOf(episode.events)).toContain("SupportRecorded")
})

test("a withdrawn closing opens the episode again, as it was", () => {
  const { history: _before, ...open } = inChargeable().state
  const reopened = closed().and(withdraw(closed().idOf("Closed")))
  const { history: _after, ...told } = reopened.state
  expect(told).toEqual(open)
  expect(reopened.and(recordSupport("2013-02-10")).state.phase).toBe("InChargeable")
  expect(reopened.and(close("2013-02-20")).state).toMatchObject({ closing: { on: "2013-02-20" } })
})

test("an episode opened again runs on: what it exceeds by today is found", () => {
  const ended = inEnablement().and(close("2012-11-11"))
  const reopened = ended.and(withdraw("c-3/0"), { today: "2012-11-20" })
  expect(saidBy(reopened.latest)).toMatchObject([
    { type: "Withdrawn", data: { target: "c-3/0" } },
    { type: "LimitBreached", data: { limit: "enablement", foundOn: "2012-11-20" } },
  ])
})

test("a withdrawn start of chargeable support takes its charging assessment with it", () => {
  const episode = inChargeable().and(withdraw("c-4/0"))
  expect(saidBy(episode.latest)).toMatchObject([
    { type: "Withdrawn", data: { target: "c-4/0", reason: "entered-wrongly" } },
    {
      type: "Withdrawn",
      data: { on: "2012-11-12", target: "c-4/1", reason: "follows-from-the-record" },
    },
    { type: "LimitBreached", data: { limit: "enablement" } },
  ])
  expect(episode.state.phase).toBe("InEnablement")
  expect(recordOf(episode.state).charging).toBeNull()
  const again = episode.and(startChargeable("2012-11-12"))
  expect(typesOf(again.latest)).toEqual(["Withdrawn", "ChargeableStarted", "ChargingAssessed"])
})

test("a withdrawn start of enablement leaves the referral, without its limits", () => {
  const episode = inEnablement().and(withdraw("c-2/0"))
  expect(typesOf(episode.latest)).toEqual(["Withdrawn"])
  expect(episode.state.phase).toBe("Referred")
  expect(recordOf(episode.state).limits).toEqual([])
})

test("withdrawn facts are unknown again, and eligibility is assessed without them", () => {
  const policies = always({
    eligibility: ({ inCrisis }) => answer(inCrisis === false ? "decline" : "accept"),
  })
  const episode = referred(policies)
    .and(recordFacts("2012-10-05", { inCrisis: false }))
    .and(withdraw("c-2/0"))
  expect(saidBy(episode.latest)).toMatchObject([
    { type: "Withdrawn", data: { target: "c-2/0" } },
    { type: "EligibilityAssessed", data: { on: "2012-10-01", outcome: "accept" } },
  ])
  expect(recordOf(episode.state)).toMatchObject({
    facts: {},
    factsOn: "2012-10-01",
    assessment: { outcome: "accept" },
  })
})

describe("a withdrawn referral", () => {
  test("takes its assessment with it, and leaves nobody referred", () => {
    const episode = referred().and(withdraw("c-1/0", "wrong-episode"))
    expect(saidBy(episode.latest)).toEqual([
      {
        type: "Withdrawn",
        data: { on: "2012-10-01", target: "c-1/0", reason: "wrong-episode" },
      },
      {
        type: "Withdrawn",
        data: { on: "2012-10-01", target: "c-1/1", reason: "follows-from-the-record" },
      },
    ])
    const { history, ...told } = episode.state
    const { history: _none, ...untouched } = initialState
    expect(told).toEqual(untouched)
    expect(history?.version).toBe(4)
    expect(correctedEvents(history)).toEqual([])
  })

  test("takes the breach of a limit with it that ran from it", () => {
    const waiting = { ...sixWeeks, name: "waiting", from: "Referred", max: "P1W" } as const
    const episode = referred(always({ limits: () => [waiting] })).and(withdraw("c-1/0"), {
      today: "2012-10-20",
    })
    expect(typesOf(episode.latest)).toEqual(["Withdrawn", "Withdrawn"])
    const late = anEpisode(always({ limits: () => [waiting] }))
      .and(refer("2012-10-01"), { today: "2012-10-20" })
      .and(withdraw("c-1/0"), { today: "2012-10-20" })
    expect(late.latest.map((event) => event.type === "Withdrawn" && event.data.target)).toEqual([
      "c-1/0",
      "c-1/1",
      "c-1/2",
    ])
  })

  test("may be followed by another, in the same stream", () => {
    const episode = referred().and(withdraw("c-1/0")).and(refer("2012-10-08"))
    expect(episode.state).toMatchObject({ phase: "Referred", referral: { on: "2012-10-08" } })
    expect(recordOf(episode.state).assessment?.on).toBe("2012-10-08")
    expect(episode.events.map(({ metadata }) => metadata.version)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test("leaves nothing to correct until there is another", () => {
    const episode = referred().and(withdraw("c-1/0"))
    expect(episode.refusal(withdraw("c-1/0"))).toEqual({ _tag: "NotReferred" })
    expect(episode.refusal(startEnablement("2012-10-02"))).toEqual({ _tag: "NotReferred" })
  })
})

test("a pause that had ended is withdrawn with its end, whatever pauses follow", () => {
  const paused = inEnablement()
    .and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
    .and(pause("2012-11-01"))
  const withdrawn = paused.and(withdraw("c-3/0"))
  expect(saidBy(withdrawn.latest)).toEqual([
    {
      type: "Withdrawn",
      data: { on: "2012-11-01", target: "c-3/0", reason: "entered-wrongly" },
    },
    {
      type: "Withdrawn",
      data: { on: "2012-11-01", target: "c-3/1", reason: "follows-from-the-record" },
    },
  ])
  expect(recordOf(withdrawn.state).pauses).toEqual([{ from: "2012-11-01", resumedOn: null }])
})

test("an open pause is withdrawn by itself", () => {
  const paused = inEnablement()
    .and(pause("2012-10-10", { resumedOn: "2012-10-20" }))
    .and(pause("2012-11-01"))
  const withdrawn = paused.and(withdraw("c-4/0"))
  expect(withdrawn.latest).toHaveLength(1)
  expect(recordOf(withdrawn.state).pauses).toEqual([
    { from: "2012-10-10", resumedOn: "2012-10-20" },
  ])
})

test("a breach that was withdrawn cannot be corrected either: it is worked out", () => {
  const episode = inEnablement()
    .and(recordSupport("2012-11-12"))
    .and(holdReview("2012-11-10"))
    .and(startChargeable("2012-11-12"))
  expect(episode.refusal(withdraw(episode.idOf("LimitBreached")))).toMatchObject({
    _tag: "NotCorrectable",
    eventType: "LimitBreached",
  })
})
