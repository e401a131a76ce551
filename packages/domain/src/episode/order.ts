import type { Day } from "../calendar/day.ts"
import type { BodyOf, EpisodeEventType } from "./events.ts"
import { correctedEvents, type FactualEvent } from "./history.ts"
import { enablementOf } from "./limits.ts"
import { openBefore, pauseOn } from "./pauses.ts"
import type { OrderRejection } from "./rejections.ts"
import type { Closed, EpisodeState, InEnablement, KnownEpisode } from "./state.ts"

/** The events in which a policy has a say; of these the day alone matters to their order. */
type Asking = "Referred" | "FactsRecorded" | "EnablementStarted" | "ChargeableStarted"

/** What is said to have happened, before the policy was asked. */
export type Happening =
  | { [Type in Asking]: { readonly type: Type; readonly data: { readonly on: Day } } }[Asking]
  | BodyOf<Exclude<EpisodeEventType, Asking>>

/**
 * Whether something can have happened after what a state tells, in order and in days; `null` when
 * it can, else why not. Says nothing of policy, nor of what day it is.
 */
export const mayFollow = (state: EpisodeState, happening: Happening): OrderRejection | null => {
  if (happening.type === "Referred") {
    return state.phase === "NotReferred" ? null : { _tag: "AlreadyReferred", on: state.referral.on }
  }
  if (isConclusion(happening)) return null
  if (state.phase === "NotReferred") return { _tag: "NotReferred" }
  return (
    beforeReferral(state, happening.data.on) ??
    afterClosing(state, happening) ??
    contradicts(state, happening)
  )
}

type Conclusion = BodyOf<
  "EligibilityAssessed" | "ChargingAssessed" | "LimitBreached" | "Amended" | "Withdrawn"
>

/** What follows from the record, or corrects it, has no day of its own to be lawful or not. */
const isConclusion = (happening: Happening): happening is Conclusion => {
  switch (happening.type) {
    case "EligibilityAssessed":
    case "ChargingAssessed":
    case "LimitBreached":
    case "Amended":
    case "Withdrawn":
      return true
    default:
      return false
  }
}

type Fact = Exclude<Happening, Conclusion | { readonly type: "Referred" }>

const beforeReferral = (state: KnownEpisode, on: Day): OrderRejection | null =>
  on < state.referral.on ? { _tag: "BeforeReferral", on, referredOn: state.referral.on } : null

/**
 * Notes are typed up after closing, charge notices given and exemptions granted for days gone by;
 * whatever else would have happened after closing did not.
 */
const afterClosing = (state: KnownEpisode, fact: Fact): OrderRejection | null => {
  if (state.phase !== "Closed" || withoutLastDay.has(fact.type)) return null
  const closedOn = state.closing.on
  const late = daysOf(fact).find((day) => day > closedOn)
  return late === undefined ? null : { _tag: "AfterClosing", on: late, closedOn }
}

/** What closing sets no last day for: notices are given on any day, and nothing starts on any. */
const withoutLastDay: ReadonlySet<Fact["type"]> = new Set([
  "EnablementStarted",
  "ChargeableStarted",
  "Closed",
  "ChargeNoticeGiven",
])

const daysOf = (fact: Fact): ReadonlyArray<Day> => {
  if (fact.type !== "ChargeExemptionGranted") return [fact.data.on]
  const { from, until } = fact.data
  return until === undefined ? [from] : [from, until]
}

const contradicts = (state: KnownEpisode, fact: Fact): OrderRejection | null => {
  switch (fact.type) {
    case "EnablementStarted":
      return state.phase === "Referred" ? null : alreadyStarted(state)
    case "ChargeableStarted":
      return state.phase === "InEnablement"
        ? chargeableTooEarly(state, fact.data.on)
        : notInEnablement(state)
    case "Closed":
      return state.phase === "Closed" ? alreadyClosed(state) : closesTooEarly(state, fact.data.on)
    case "GoalSet":
      return state.record.goals.some((goal) => goal.goalId === fact.data.goalId)
        ? { _tag: "GoalAlreadySet", goalId: fact.data.goalId }
        : null
    case "GoalReviewed":
      return state.record.goals.some(
        (goal) => goal.goalId === fact.data.goalId && goal.setOn <= fact.data.on,
      )
        ? null
        : { _tag: "GoalNotSet", goalId: fact.data.goalId }
    case "ReviewHeld":
      return reversed(fact.data.on, fact.data.nextReviewOn)
    case "ChargeExemptionGranted":
      return state.record.exemptions.some((known) => known.exemptionId === fact.data.exemptionId)
        ? { _tag: "ExemptionAlreadyGranted", exemptionId: fact.data.exemptionId }
        : reversed(fact.data.from, fact.data.until)
    case "ChargeExemptionEnded":
      return exemptionCannotEnd(state, fact.data.exemptionId, fact.data.on)
    case "Paused":
      return cannotPause(state, fact.data.on)
    case "Resumed":
      return openBefore(state.record.pauses, fact.data.on) === undefined
        ? { _tag: "NotPaused", on: fact.data.on }
        : null
    default:
      return null
  }
}

const alreadyStarted = (state: Exclude<KnownEpisode, { phase: "Referred" }>): OrderRejection =>
  state.phase === "Closed"
    ? alreadyClosed(state)
    : { _tag: "AlreadyStarted", start: "EnablementStarted", on: state.enablement.on }

const notInEnablement = (state: Exclude<KnownEpisode, InEnablement>): OrderRejection => {
  switch (state.phase) {
    case "Referred":
      return { _tag: "EnablementNotStarted" }
    case "InChargeable":
      return { _tag: "AlreadyStarted", start: "ChargeableStarted", on: state.chargeable.on }
    case "Closed":
      return alreadyClosed(state)
  }
}

const alreadyClosed = (state: Closed): OrderRejection => ({
  _tag: "AlreadyClosed",
  closedOn: state.closing.on,
})

const chargeableTooEarly = (state: InEnablement, on: Day): OrderRejection | null =>
  on <= state.enablement.on
    ? { _tag: "ChargeableTooEarly", on, enablementStartedOn: state.enablement.on }
    : null

const closesTooEarly = (state: KnownEpisode, on: Day): OrderRejection | null => {
  const later = correctedEvents(state.history).find((event) => mustPrecedeClosing(event, on))
  return later === undefined
    ? null
    : {
        _tag: "ClosesTooEarly",
        on,
        eventId: later.metadata.eventId,
        happenedOn: later.data.on,
      }
}

const mustPrecedeClosing = (event: FactualEvent, on: Day): boolean => {
  switch (event.type) {
    case "EligibilityAssessed":
    case "ChargingAssessed":
    case "LimitBreached":
    case "ChargeNoticeGiven":
    case "ChargeExemptionGranted":
      return false
    default:
      return event.data.on > on
  }
}

const reversed = (from: Day, until: Day | undefined): OrderRejection | null =>
  until !== undefined && until < from ? { _tag: "PeriodReversed", from, until } : null

const exemptionCannotEnd = (
  state: KnownEpisode,
  exemptionId: string,
  on: Day,
): OrderRejection | null => {
  const exemption = state.record.exemptions.find((known) => known.exemptionId === exemptionId)
  if (exemption === undefined) return { _tag: "ExemptionNotGranted", exemptionId }
  return exemption.endedOn === null
    ? reversed(exemption.from, on)
    : { _tag: "ExemptionAlreadyEnded", exemptionId, endedOn: exemption.endedOn }
}

const cannotPause = (state: KnownEpisode, on: Day): OrderRejection | null => {
  const supportFrom = enablementOf(state) ?? null
  if (supportFrom === null || on < supportFrom) {
    return { _tag: "PauseOutsideSupport", on, supportFrom }
  }
  const pause = pauseOn(state.record.pauses, on)
  return pause === undefined ? null : { _tag: "AlreadyPaused", on, pausedOn: pause.from }
}
