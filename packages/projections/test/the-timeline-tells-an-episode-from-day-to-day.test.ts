import { correctedEvents, fold, initialState } from "@str-service/domain"
import { timeline } from "@str-service/projections"
import { expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import type { Episode } from "./given/episode.ts"
import { amend, giveNotice, startEnablement, support, withdraw } from "./given/requests.ts"

const farOff = "2020-12-31"

const entriesOf = ({ state }: Episode) => timeline(state, farOff)?.entries ?? []

test("there is none before the referral", () => {
  expect(timeline(initialState, farOff)).toBeUndefined()
  expect(timeline(referred().state, "2012-09-30")).toBeUndefined()
})

test("an entry says what happened, and who recorded it when", () => {
  const episode = inEnablement().and(support("2012-10-02"), {
    actor: "a-2",
    today: "2012-10-04",
    now: "2012-10-04T08:15:00Z",
  })
  expect(entriesOf(episode).at(-1)).toEqual({
    on: "2012-10-02",
    recordedAt: "2012-10-04T08:15:00Z",
    actor: "a-2",
    standing: "as-recorded",
    event: episode.events.at(-1),
    corrections: [],
  })
})

test("entries come by day, and within a day as they were recorded", () => {
  const episode = closed().and(support("2012-11-12", 15)).and(support("2012-10-05", 20))
  expect(entriesOf(episode).map(({ on, event }) => `${on} ${event.type}`)).toEqual([
    "2012-10-01 Referred",
    "2012-10-01 EligibilityAssessed",
    "2012-10-01 EnablementStarted",
    "2012-10-05 SupportRecorded",
    "2012-11-09 ReviewHeld",
    "2012-11-12 ChargeableStarted",
    "2012-11-12 ChargingAssessed",
    "2012-11-12 SupportRecorded",
    "2013-01-31 Closed",
  ])
})

test("what happened after the day asked about is left out", () => {
  const through = (on: "2012-11-11" | "2012-11-12") =>
    timeline(closed().state, on)?.entries.map(({ event }) => event.type)
  expect(through("2012-11-11")).not.toContain("ChargeableStarted")
  expect(through("2012-11-12")?.slice(-2)).toEqual(["ChargeableStarted", "ChargingAssessed"])
})

test("an event amended stands on its new day, with what it said before", () => {
  const wrong = inEnablement()
  const event = wrong.events.at(-1)
  const target = wrong.idOf("EnablementStarted")
  const right = wrong.and(amend(target, startEnablement("2012-10-03")), {
    today: "2012-10-08",
    actor: "a-2",
  })
  expect(entriesOf(right).at(-1)).toMatchObject({
    on: "2012-10-03",
    recordedAt: event?.metadata.recordedAt,
    actor: "a-1",
    standing: "amended",
    event: { type: "EnablementStarted", data: { on: "2012-10-03" }, metadata: event?.metadata },
    corrections: [
      {
        kind: "amended",
        eventId: right.idOf("Amended"),
        on: "2012-10-08",
        reason: "entered-wrongly",
        recordedAt: "2012-10-08T10:00:00.000Z",
        actor: "a-2",
        before: event,
      },
    ],
  })
})

test("what was withdrawn stays visible, as it was last read", () => {
  const recorded = inEnablement().and(support("2012-10-02", 30))
  const target = recorded.idOf("SupportRecorded")
  const episode = recorded.and(amend(target, support("2012-10-02", 45))).and(withdraw(target))
  const entry = entriesOf(episode).at(-1)
  expect(entry).toMatchObject({ standing: "withdrawn", event: { data: { minutes: 45 } } })
  expect(entry?.corrections).toMatchObject([
    { kind: "amended", reason: "entered-wrongly", before: { data: { minutes: 30 } } },
    { kind: "withdrawn", reason: "entered-twice", before: { data: { minutes: 45 } } },
  ])
})

test("what was withdrawn is not brought back by a word on it afterwards", () => {
  const recorded = inEnablement().and(support("2012-10-02", 30))
  const target = recorded.idOf("SupportRecorded")
  const amended = recorded.and(amend(target, support("2012-10-02", 45)))
  const withdrawn = amended.and(withdraw(target))
  const unlawful = fold([...withdrawn.events, ...amended.events.slice(-1)])
  expect(correctedEvents(unlawful.history)).toHaveLength(3)
  expect(timeline(unlawful, farOff)?.entries.at(-1)?.standing).toBe("withdrawn")
})

test("what follows from a correction says so", () => {
  const late = inEnablement().and(support("2012-11-13"))
  const episode = late.and(amend(late.idOf("EnablementStarted"), startEnablement("2012-10-05")))
  const breach = entriesOf(episode).find(({ event }) => event.type === "LimitBreached")
  expect(breach).toMatchObject({
    standing: "withdrawn",
    corrections: [{ kind: "withdrawn", reason: "follows-from-the-record" }],
  })
})

test("it carries spans, chargeable days, limits and breaches through its day", () => {
  const { state } = inChargeable().and(giveNotice("2012-11-14"))
  expect(timeline(state, "2012-11-20")).toMatchObject({
    episodeId: "e-1",
    through: "2012-11-20",
    phase: "InChargeable",
    spans: [
      { kind: "free", from: "2012-10-01", to: "2012-11-11", ongoing: false },
      { kind: "chargeable", from: "2012-11-12", to: "2012-11-20", ongoing: true },
    ],
    chargeableDays: [{ from: "2012-11-12", to: "2012-11-20" }],
    chargeableWithoutNotice: [{ from: "2012-11-12", to: "2012-11-13" }],
    limits: [{ limit: "enablement" }, { limit: "total" }],
    breaches: [],
  })
})
