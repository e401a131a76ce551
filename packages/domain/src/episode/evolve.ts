import { latest } from "../calendar/day.ts"
import type { EpisodeEvent } from "./events.ts"
import { correctedEvents, extend, type FactualEvent, type History } from "./history.ts"
import { resume, startPause } from "./pauses.ts"
import { type EpisodeRecord, type EpisodeState, initialState, type KnownEpisode } from "./state.ts"

/**
 * The state after one more event. Total: an event that the state before it does not allow changes
 * nothing but the history.
 */
export const evolve = (state: EpisodeState, event: EpisodeEvent): EpisodeState => {
  const history = extend(state.history, event)
  if (event.type === "Amended" || event.type === "Withdrawn") {
    return { ...foldCorrected(correctedEvents(history)), history }
  }
  return evolveFact(state, event, history)
}

/** The state of a whole history, from the initial one or from one reached before. */
export const fold = (
  events: Iterable<EpisodeEvent>,
  from: EpisodeState = initialState,
): EpisodeState => {
  let state = from
  for (const event of events) state = evolve(state, event)
  return state
}

/** The state that corrected events tell: the same, in phase and facts, as if only they were recorded. */
export const foldCorrected = (events: Iterable<FactualEvent>): EpisodeState => {
  let state: EpisodeState = initialState
  for (const event of events) state = evolveFact(state, event, extend(state.history, event))
  return state
}

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
    default:
      return { ...state, record: evolveRecord(state.record, event), history }
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
      workerId: null,
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
        closing: data,
        enablement: null,
        chargeable: null,
      }
    case "InEnablement":
      return { ...state, phase: "Closed", history, closing: data, chargeable: null }
    case "InChargeable":
      return { ...state, phase: "Closed", history, closing: data }
    case "Closed":
      return { ...state, history }
  }
}

const withLimits = (record: EpisodeRecord, limits: EpisodeRecord["limits"]): EpisodeRecord =>
  limits.length === 0 ? record : { ...record, limits: [...record.limits, ...limits] }

type RecordEvent = Exclude<
  FactualEvent,
  {
    readonly type:
      | "Referred"
      | "EnablementStarted"
      | "ChargeableStarted"
      | "Closed"
      | "SupportRecorded"
      | "SupportMissed"
  }
>

const evolveRecord = (record: EpisodeRecord, event: RecordEvent): EpisodeRecord => {
  switch (event.type) {
    case "FactsRecorded":
      return {
        ...record,
        facts: { ...record.facts, ...event.data.facts },
        factsOn: latest(record.factsOn, event.data.on),
      }
    case "EligibilityAssessed":
      return { ...record, assessment: event.data }
    case "ChargingAssessed":
      return { ...record, charging: event.data }
    case "WorkerAssigned":
      return { ...record, workerId: event.data.workerId }
    case "GoalSet": {
      const { goalId, area, on } = event.data
      return { ...record, goals: [...record.goals, { goalId, area, setOn: on, progress: null }] }
    }
    case "GoalReviewed": {
      const { goalId, progress } = event.data
      const goals = record.goals.map((goal) =>
        goal.goalId === goalId ? { ...goal, progress } : goal,
      )
      return { ...record, goals }
    }
    case "ReviewHeld":
      return { ...record, reviews: [...record.reviews, event.data] }
    case "ChargeNoticeGiven":
      return { ...record, notices: [...record.notices, event.data] }
    case "ChargeExemptionGranted": {
      const { exemptionId, ground, basis, from, until = null } = event.data
      const granted = { exemptionId, ground, basis, from, until, endedOn: null }
      return { ...record, exemptions: [...record.exemptions, granted] }
    }
    case "ChargeExemptionEnded": {
      const { exemptionId, on } = event.data
      const exemptions = record.exemptions.map((exemption) =>
        exemption.exemptionId === exemptionId ? { ...exemption, endedOn: on } : exemption,
      )
      return { ...record, exemptions }
    }
    case "Paused":
      return { ...record, pauses: startPause(record.pauses, event.data.on) }
    case "Resumed":
      return { ...record, pauses: resume(record.pauses, event.data.on) }
    case "LimitBreached": {
      const { limit, from, lastDay, foundOn } = event.data
      const breach = { eventId: event.metadata.eventId, limit, from, lastDay, foundOn }
      return { ...record, breaches: [...record.breaches, breach] }
    }
  }
}
