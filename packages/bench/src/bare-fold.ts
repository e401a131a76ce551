import type { EpisodeEvent, EventOf } from "@str-service/domain"

/** What the bare loop gathers: the same phase, history and record, in variables that change. */
export interface BareState {
  phase: string
  history: Array<EpisodeEvent>
  referral: unknown
  enablement: unknown
  chargeable: unknown
  closing: unknown
  facts: EventOf<"Referred">["data"]["facts"]
  assessment: unknown
  charging: unknown
  workerId: string | null
  readonly limits: Array<EventOf<"Referred">["data"]["limits"][number]>
  readonly breaches: Array<unknown>
  readonly pauses: Array<{ from: string; resumedOn: string | null }>
  readonly exemptions: Array<{ exemptionId: string; endedOn: string | null }>
  readonly notices: Array<unknown>
  readonly reviews: Array<unknown>
  readonly goals: Array<{ goalId: string; progress: string | null }>
}

/** The fold that somebody would write by hand who needs no purity: one loop, one switch. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the peer is one loop with one switch.
export const bareFold = (events: ReadonlyArray<EpisodeEvent>): BareState => {
  const state: BareState = {
    phase: "NotReferred",
    history: [],
    referral: null,
    enablement: null,
    chargeable: null,
    closing: null,
    facts: {},
    assessment: null,
    charging: null,
    workerId: null,
    limits: [],
    breaches: [],
    pauses: [],
    exemptions: [],
    notices: [],
    reviews: [],
    goals: [],
  }
  for (const event of events) {
    state.history.push(event)
    switch (event.type) {
      case "Referred":
        state.phase = "Referred"
        state.referral = event.data
        state.facts = event.data.facts
        state.limits.push(...event.data.limits)
        break
      case "FactsRecorded":
        state.facts = { ...state.facts, ...event.data.facts }
        break
      case "EligibilityAssessed":
        state.assessment = event.data
        break
      case "ChargingAssessed":
        state.charging = event.data
        break
      case "EnablementStarted":
        state.phase = "InEnablement"
        state.enablement = { on: event.data.on }
        state.limits.push(...event.data.limits)
        break
      case "ChargeableStarted":
        state.phase = "InChargeable"
        state.chargeable = { on: event.data.on }
        state.limits.push(...event.data.limits)
        break
      case "Closed":
        state.phase = "Closed"
        state.closing = event.data
        break
      case "WorkerAssigned":
        state.workerId = event.data.workerId
        break
      case "GoalSet":
        state.goals.push({ goalId: event.data.goalId, progress: null })
        break
      case "GoalReviewed":
        for (const goal of state.goals) {
          if (goal.goalId === event.data.goalId) goal.progress = event.data.progress
        }
        break
      case "ReviewHeld":
        state.reviews.push(event.data)
        break
      case "ChargeNoticeGiven":
        state.notices.push(event.data)
        break
      case "ChargeExemptionGranted":
        state.exemptions.push({ exemptionId: event.data.exemptionId, endedOn: null })
        break
      case "ChargeExemptionEnded":
        for (const exemption of state.exemptions) {
          if (exemption.exemptionId === event.data.exemptionId) exemption.endedOn = event.data.on
        }
        break
      case "Paused":
        state.pauses.push({ from: event.data.on, resumedOn: null })
        break
      case "Resumed": {
        const open = state.pauses.at(-1)
        if (open !== undefined) open.resumedOn = event.data.on
        break
      }
      case "LimitBreached":
        state.breaches.push(event.data)
        break
      case "SupportRecorded":
      case "SupportMissed":
        break
      case "Amended":
      case "Withdrawn":
        throw new Error("The bare loop knows no corrections.")
    }
  }
  return state
}
