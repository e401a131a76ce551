import {
  daysBetween,
  type EpisodeEventType,
  type EventOf,
  type KnownEpisode,
  type RejectionTag,
  recordedEvents,
} from "@str-service/domain"
import { CorrectableBody } from "@str-service/domain/schemas"
import { describe, expect, it } from "vitest"
import { twoYears } from "./two-years.ts"

const { referrals, commands, run } = twoYears()
const known = [...run.episodes.values()].filter((state) => state.phase !== "NotReferred")

const eventsOf = <Type extends EpisodeEventType>(type: Type): ReadonlyArray<EventOf<Type>> =>
  run.events.filter((event): event is EventOf<Type> => event.type === type)

const enablementOf = (state: KnownEpisode) => (state.phase === "Referred" ? null : state.enablement)

const chargeableOf = (state: KnownEpisode) =>
  state.phase === "InChargeable" || state.phase === "Closed" ? state.chargeable : null

const daysToChargeable = known.flatMap((state) => {
  const [from, to] = [enablementOf(state), chargeableOf(state)]
  return from === null || to === null ? [] : [daysBetween(from.on, to.on)]
})

const some = <Thing>(things: Iterable<Thing>, is: (thing: Thing) => boolean): boolean =>
  [...things].some(is)

describe("the caseload is as messy as life", () => {
  it("has notes typed in weeks late", () => {
    const lags = commands.flatMap(({ type, data, metadata }) =>
      type === "RecordSupport" ? [daysBetween(data.on, metadata.today)] : [],
    )
    expect(Math.max(...lags)).toBeGreaterThan(28)
  })

  it("has notes typed up after closing", () => {
    const isLate = (state: KnownEpisode) => {
      const types = recordedEvents(state.history).map(({ type }) => type)
      return (
        state.phase === "Closed" &&
        types.lastIndexOf("SupportRecorded") > types.lastIndexOf("Closed")
      )
    }
    expect(some(known, isLate)).toBe(true)
  })

  it("has enablement that ended early, in time and late", () => {
    expect(some(daysToChargeable, (days) => days < 42)).toBe(true)
    expect(daysToChargeable).toContain(42)
    expect(some(daysToChargeable, (days) => days > 42)).toBe(true)
  })

  it("has both limits exceeded, and breaches that turned out not to be", () => {
    const breaches = eventsOf("LimitBreached")
    expect(new Set(breaches.map(({ data }) => data.limit))).toEqual(
      new Set(["enablement", "total"]),
    )
    const withdrawn = new Set(eventsOf("Withdrawn").map(({ data }) => data.target))
    expect(some(breaches, ({ metadata }) => withdrawn.has(metadata.eventId))).toBe(true)
  })

  it("has pauses typed in as they happen, late and whole, and never resumed", () => {
    const pauses = commands.filter(({ type }) => type === "Pause")
    expect(some(pauses, ({ data }) => "resumedOn" in data)).toBe(true)
    expect(some(pauses, ({ data }) => !("resumedOn" in data))).toBe(true)
    const isOpen = ({ phase, record }: KnownEpisode) =>
      phase === "Closed" && record.pauses.at(-1)?.resumedOn === null
    expect(some(known, isOpen)).toBe(true)
  })

  it("has support on days on which it was paused", () => {
    const isPausedOn = ({ record }: KnownEpisode, on: string) =>
      record.pauses.some(
        ({ from, resumedOn }) => from <= on && (resumedOn === null || on < resumedOn),
      )
    const isOdd = (state: KnownEpisode) =>
      recordedEvents(state.history).some(
        ({ type, data }) => type === "SupportRecorded" && isPausedOn(state, data.on),
      )
    expect(some(known, isOdd)).toBe(true)
  })

  it("has exemptions by the policy and by decision, and some that were ended", () => {
    const exemptions = known.flatMap(({ record }) => record.exemptions)
    expect(some(exemptions, ({ basis }) => basis === "charging-assessment")).toBe(true)
    expect(some(exemptions, ({ ground }) => ground === "assessed-as-nil")).toBe(true)
    expect(some(exemptions, ({ ground }) => ground === "waived")).toBe(true)
    expect(some(exemptions, ({ endedOn }) => endedOn !== null)).toBe(true)
  })

  it("has people told of the charge before it began, late, after closing and never", () => {
    const firstNotices = known.flatMap((state) => {
      const chargeable = chargeableOf(state)
      const isCharged = state.record.charging?.outcome === "charge"
      const told = state.record.notices.map(({ on }) => on).sort()[0]
      const closedOn = state.phase === "Closed" ? state.closing.on : "9999-12-31"
      return chargeable === null || !isCharged ? [] : [{ from: chargeable.on, told, closedOn }]
    })
    expect(some(firstNotices, ({ told, from }) => told !== undefined && told <= from)).toBe(true)
    expect(some(firstNotices, ({ told, from }) => told !== undefined && told > from)).toBe(true)
    expect(some(firstNotices, ({ told, closedOn }) => told !== undefined && told > closedOn)).toBe(
      true,
    )
    expect(some(firstNotices, ({ told }) => told === undefined)).toBe(true)
  })

  it("has facts missing at referral and recorded later", () => {
    const isResolved = (state: KnownEpisode) => {
      const [first] = recordedEvents(state.history).filter(
        ({ type }) => type === "EligibilityAssessed",
      )
      return (
        first?.type === "EligibilityAssessed" &&
        first.data.outcome === "needs-more-information" &&
        state.record.assessment?.outcome === "accept"
      )
    }
    expect(some(known, isResolved)).toBe(true)
  })

  it("has long-term need signposted to SIS", () => {
    const isSignposted = (state: KnownEpisode) =>
      state.phase === "Closed" &&
      state.record.assessment?.params["to"] === "SIS" &&
      state.closing.onward === "sis"
    expect(some(known, isSignposted)).toBe(true)
  })

  it("has teams out of scope discussed, accepted by judgement and declined", () => {
    const elsewhere = known.filter(({ referral }) => referral.team === "elsewhere")
    expect(some(elsewhere, (state) => enablementOf(state) !== null)).toBe(true)
    const isDeclined = (state: KnownEpisode) =>
      state.phase === "Closed" && state.closing.reason === "declined-at-referral"
    expect(some(elsewhere, isDeclined)).toBe(true)
    const judgements = eventsOf("EnablementStarted").map(({ data }) => data.judgement?.reason)
    expect(judgements).toContain("team-accepted")
  })

  it("has people referred again, later and meanwhile", () => {
    const facts = referrals.map(({ data }) => data.facts)
    expect(some(facts, ({ daysSinceLastEnablement }) => Number(daysSinceLastEnablement) > 0)).toBe(
      true,
    )
    expect(some(facts, ({ hasOpenEpisode }) => hasOpenEpisode === true)).toBe(true)
  })

  it("has support handed from one worker to another", () => {
    const isHandedOn = (state: KnownEpisode) => {
      const holders = recordedEvents(state.history).flatMap((event) =>
        event.type === "WorkerAssigned" ? [event.data.workerId] : [],
      )
      return new Set(holders).size > 1
    }
    expect(some(known, isHandedOn)).toBe(true)
  })

  it.each(CorrectableBody.members.map((member) => member.fields.type.literal))(
    "has %s amended",
    (type) => {
      expect(eventsOf("Amended").map(({ data }) => data.event.type)).toContain(type)
    },
  )

  it.each<EpisodeEventType>([
    "Referred",
    "SupportRecorded",
    "ChargeableStarted",
    "Closed",
    "ChargeNoticeGiven",
    "ChargeExemptionGranted",
  ])("has %s taken back", (type) => {
    const asked = eventsOf("Withdrawn").filter(
      ({ data }) => data.reason !== "follows-from-the-record",
    )
    const targets = new Set(asked.map(({ data }) => data.target))
    const typesTakenBack = run.events
      .filter(({ metadata }) => targets.has(metadata.eventId))
      .map((event) => event.type)
    expect(typesTakenBack).toContain(type)
  })

  it.each<RejectionTag>([
    "AfterClosing",
    "AlreadyClosed",
    "AlreadyPaused",
    "AlreadyReferred",
    "AlreadyStarted",
    "AlreadyWithdrawn",
    "BeforeReferral",
    "ChargeableTooEarly",
    "ClosesTooEarly",
    "CommandAlreadyHandled",
    "ContinuingNeedNotRecorded",
    "CorrectionUnlawful",
    "EnablementNotStarted",
    "EventNotFound",
    "ExemptionNotGranted",
    "FactsRefused",
    "GoalAlreadySet",
    "GoalNotSet",
    "InFuture",
    "JudgementNeeded",
    "MoreInformationNeeded",
    "NoPolicyInForce",
    "NotAccepted",
    "NotCorrectable",
    "NotPaused",
    "NotReferred",
    "PauseOutsideSupport",
    "PausesOverlap",
    "PeriodReversed",
    "PolicyDoesNotDecide",
    "UnknownCodes",
    "WrongReplacement",
  ])("has commands rejected as %s", (tag) => {
    expect(run.rejected.map(({ rejection }) => rejection._tag)).toContain(tag)
  })

  it("has few commands rejected, as in a service that is in order", () => {
    expect(run.rejected.length).toBeLessThan((referrals.length + commands.length) / 50)
  })
})
