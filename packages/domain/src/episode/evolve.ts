import { extend } from "../recording/history.ts"
import type { EpisodeEvent } from "./events.ts"
import { mergedFacts } from "./facts.ts"
import { correctedEvents, type FactualEvent, type History } from "./history.ts"
import { resume, startPause } from "./pauses.ts"
import {
  type EpisodeRecord,
  type EpisodeState,
  type Goal,
  initialState,
  type KnownEpisode,
  type Referred,
  type Start,
} from "./state.ts"

/**
 * The state after one more event. Total: an event that the state before it does not allow changes
 * nothing but the history.
 */
export const evolve = (state: EpisodeState, event: EpisodeEvent): EpisodeState =>
  after(state, event, extend(state.history, event))

const after = (state: EpisodeState, event: EpisodeEvent, history: History): EpisodeState => {
  if (event.type === "Amended" || event.type === "Withdrawn") {
    return { ...fold(correctedEvents(history)), history }
  }
  return evolveFact(state, event, history)
}

/**
 * The state of a whole history, from the initial one or from one reached before: the same that
 * `evolve` comes to event by event, without the states in between that nobody sees.
 */
export const fold = (
  events: Iterable<EpisodeEvent>,
  from: EpisodeState = initialState,
): EpisodeState => {
  let state = from
  let history = from.history
  let isOwnRecord = false
  for (const event of events) {
    history = extend(history, event)
    switch (event.type) {
      case "SupportRecorded":
      case "SupportMissed":
        break
      case "Referred":
      case "EnablementStarted":
      case "ChargeableStarted":
      case "Closed":
      case "ChargingAssessed":
      case "Paused":
      case "Resumed":
      case "Amended":
      case "Withdrawn": {
        const next = after(state, event, history)
        isOwnRecord ||= recordOf(next) !== recordOf(state)
        state = next
        break
      }
      default:
        if (state.phase === "NotReferred") break
        if (!isOwnRecord) state = withOwnRecord(state, history)
        isOwnRecord = true
        note(state.record, event)
    }
  }
  return state.history === history ? state : { ...state, history }
}

const recordOf = (state: EpisodeState): EpisodeRecord | null =>
  state.phase === "NotReferred" ? null : state.record

const evolveFact = (state: EpisodeState, event: FactualEvent, history: History): EpisodeState => {
  if (state.phase === "NotReferred") {
    return event.type === "Referred" ? refer(event, history) : { ...state, history }
  }
  switch (event.type) {
    case "SupportRecorded":
    case "SupportMissed":
    case "Referred":
      return { ...state, history }
    case "EnablementStarted":
      return startEnablement(state, event, history)
    case "ChargeableStarted":
      return startChargeable(state, event, history)
    case "Closed":
      return close(state, event, history)
    case "ChargingAssessed":
      return assessCharging(state, event, history)
    case "Paused":
    case "Resumed":
      return pauseOrResume(state, event, history)
    default:
      return recordIn(state, event, history)
  }
}

type EventNamed<Type extends FactualEvent["type"]> = Extract<FactualEvent, { readonly type: Type }>

const refer = (event: EventNamed<"Referred">, history: History): KnownEpisode => {
  const { on, facts, limits } = event.data
  return {
    phase: "Referred",
    history,
    episodeId: event.metadata.episodeId,
    referral: event.data,
    record: {
      facts,
      factDays: {},
      factsOn: on,
      assessment: null,
      charging: null,
      limits,
      breaches: [],
      pauses: [],
      exemptions: [],
      notices: [],
      reviews: [],
      goals: [],
      worker: null,
    },
  }
}

const startEnablement = (
  state: KnownEpisode,
  { data }: EventNamed<"EnablementStarted">,
  history: History,
): EpisodeState =>
  state.phase === "Referred"
    ? {
        ...state,
        phase: "InEnablement",
        history,
        record: withLimits(state.record, data.limits),
        enablement: { on: data.on },
      }
    : { ...state, history }

const startChargeable = (
  state: KnownEpisode,
  { data }: EventNamed<"ChargeableStarted">,
  history: History,
): EpisodeState =>
  state.phase === "InEnablement"
    ? {
        ...state,
        phase: "InChargeable",
        history,
        record: withLimits(state.record, data.limits),
        chargeable: { on: data.on },
      }
    : { ...state, history }

/** The keys come in one order, so that closed episodes have one shape to those who read them. */
const close = (
  state: KnownEpisode,
  { data }: EventNamed<"Closed">,
  history: History,
): EpisodeState => {
  switch (state.phase) {
    case "Referred":
      return {
        ...state,
        phase: "Closed",
        history,
        enablement: null,
        chargeable: null,
        closing: data,
      }
    case "InEnablement":
      return { ...state, phase: "Closed", history, chargeable: null, closing: data }
    case "InChargeable":
      return { ...state, phase: "Closed", history, closing: data }
    case "Closed":
      return { ...state, history }
  }
}

const withLimits = <Record extends EpisodeRecord>(
  record: Record,
  limits: EpisodeRecord["limits"],
): Record => (limits.length === 0 ? record : { ...record, limits: [...record.limits, ...limits] })

const assessCharging = (
  state: KnownEpisode,
  { data }: EventNamed<"ChargingAssessed">,
  history: History,
): EpisodeState =>
  isInChargeable(state)
    ? { ...state, history, record: { ...state.record, charging: data } }
    : { ...state, history }

const pauseOrResume = (
  state: KnownEpisode,
  { type, data }: EventNamed<"Paused" | "Resumed">,
  history: History,
): EpisodeState => {
  if (state.phase === "Referred" || state.enablement === null) return { ...state, history }
  const change = type === "Paused" ? startPause : resume
  return withPauses({ ...state, history }, change(state.record.pauses, data.on))
}

type Supported = Exclude<KnownEpisode, Referred | { readonly enablement: null }>

const withPauses = <State extends Supported>(
  state: State,
  pauses: EpisodeRecord["pauses"],
): State => ({ ...state, record: { ...state.record, pauses } })

const isInChargeable = (
  state: KnownEpisode,
): state is Extract<KnownEpisode, { readonly chargeable: Start }> =>
  (state.phase === "InChargeable" || state.phase === "Closed") && state.chargeable !== null

type RecordEvent = EventNamed<
  | "FactsRecorded"
  | "EligibilityAssessed"
  | "WorkerAssigned"
  | "GoalSet"
  | "GoalReviewed"
  | "ReviewHeld"
  | "ChargeNoticeGiven"
  | "ChargeExemptionGranted"
  | "ChargeExemptionEnded"
  | "LimitBreached"
>

const recordIn = <State extends KnownEpisode>(
  state: State,
  event: RecordEvent,
  history: History,
): State => {
  const next = withOwnRecord(state, history)
  note(next.record, event)
  return next
}

/** The state with a record of its own, which nobody else has seen and which may be written in. */
const withOwnRecord = <State extends KnownEpisode>(state: State, history: History): State => ({
  ...state,
  history,
  record: { ...state.record },
})

/** What may be noted in a record in any phase. */
type Notes = {
  -readonly [Key in keyof Omit<EpisodeRecord, "charging" | "limits" | "pauses">]: EpisodeRecord[Key]
}

const note = (record: Notes, event: RecordEvent): void => {
  switch (event.type) {
    case "FactsRecorded":
      Object.assign(record, mergedFacts(record, event.data))
      break
    case "EligibilityAssessed":
      record.assessment = event.data
      break
    case "WorkerAssigned":
      if (record.worker === null || event.data.on >= record.worker.on) record.worker = event.data
      break
    case "GoalSet": {
      const { goalId, area, on } = event.data
      const goal = { goalId, area, setOn: on, progress: null, reviewedOn: null }
      record.goals = followedBy(record.goals, goal)
      break
    }
    case "GoalReviewed":
      record.goals = record.goals.map((goal) => reviewed(goal, event.data))
      break
    case "ReviewHeld":
      record.reviews = followedBy(record.reviews, event.data)
      break
    case "ChargeNoticeGiven":
      record.notices = followedBy(record.notices, event.data)
      break
    case "ChargeExemptionGranted": {
      const { exemptionId, ground, basis, from, until = null } = event.data
      const granted = { exemptionId, ground, basis, from, until, endedOn: null }
      record.exemptions = followedBy(record.exemptions, granted)
      break
    }
    case "ChargeExemptionEnded": {
      const { exemptionId, on } = event.data
      record.exemptions = record.exemptions.map((exemption) =>
        exemption.exemptionId === exemptionId ? { ...exemption, endedOn: on } : exemption,
      )
      break
    }
    case "LimitBreached": {
      const { limit, from, lastDay, foundOn } = event.data
      const breach = { eventId: event.metadata.eventId, limit, from, lastDay, foundOn }
      record.breaches = followedBy(record.breaches, breach)
    }
  }
}

/** Most lists of a record hold one thing: written so, it costs a third of spreading none before it. */
const followedBy = <Thing>(list: ReadonlyArray<Thing>, thing: Thing): ReadonlyArray<Thing> =>
  list.length === 0 ? [thing] : [...list, thing]

const reviewed = (
  goal: Goal,
  { goalId, progress, on }: EventNamed<"GoalReviewed">["data"],
): Goal =>
  goal.goalId !== goalId || (goal.reviewedOn !== null && on < goal.reviewedOn)
    ? goal
    : { ...goal, progress, reviewedOn: on }
