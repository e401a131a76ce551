import {
  correctedEvents,
  type Day,
  type EpisodeState,
  type FactualEvent,
  type KnownEpisode,
  phaseOn,
} from "@str-service/domain"
import { episodeOn } from "../episode/episode-on.ts"
import { workerOn } from "../episode/worker-on.ts"
import { breachesOn } from "../limits/breach.ts"
import { limitsOn } from "../limits/limit-standing.ts"
import { run } from "../projection/projection.ts"
import {
  chargeableDays,
  chargeableWithoutNotice,
  firstNoticeOn,
  totalDays,
} from "../spans/chargeable-days.ts"
import { spansOf } from "../spans/spans.ts"
import { contacts } from "./contacts.ts"
import type { EpisodeSummary } from "./episode-summary.ts"

/** One row for each episode referred by a day, sorted by episode. */
export const summaries = (states: Iterable<EpisodeState>, on: Day): ReadonlyArray<EpisodeSummary> =>
  Array.from(states, (state) => summarise(state, on))
    .filter((row) => row !== undefined)
    .sort((a, b) => (a.episodeId < b.episodeId ? -1 : 1))

/** An episode as it stood on a day; `undefined` before its referral. */
export const summarise = (state: EpisodeState, on: Day): EpisodeSummary | undefined => {
  const known = episodeOn(state, on)
  if (known.phase === "NotReferred") return undefined
  const events = correctedEvents(known.history)
  const { given, minutes, missed } = run(contacts, events)
  return {
    episodeId: known.episodeId,
    personId: known.referral.personId,
    team: known.referral.team,
    serviceArea: known.referral.serviceArea ?? null,
    phase: phaseOn(known, on),
    workerId: workerOn(events, on),
    referredOn: known.referral.on,
    ...starts(known),
    ...closing(known),
    ...assessments(known, events),
    limits: limitsOn(known, on),
    breaches: breachesOn(known, on),
    contacts: given,
    minutes,
    missed,
    pausedSince: pausedSince(known, on),
    ...charges(known, on),
  }
}

const starts = (state: KnownEpisode) => ({
  enablementStartedOn: state.phase === "Referred" ? null : (state.enablement?.on ?? null),
  chargeableStartedOn:
    state.phase === "Referred" || state.phase === "InEnablement"
      ? null
      : (state.chargeable?.on ?? null),
})

const closing = (state: KnownEpisode) => {
  const closed = state.phase === "Closed" ? state.closing : null
  return {
    closedOn: closed?.on ?? null,
    closingReason: closed?.reason ?? null,
    closingOutcome: closed?.outcome ?? null,
    onward: closed?.onward ?? null,
  }
}

const assessments = (
  { record: { assessment, charging } }: KnownEpisode,
  events: ReadonlyArray<FactualEvent>,
) => {
  const startedAt = events.findIndex((event) => event.type === "EnablementStarted")
  const startedOn = events
    .slice(0, Math.max(0, startedAt))
    .findLast((event) => event.type === "EligibilityAssessed")
  return {
    eligibility: assessment?.outcome ?? null,
    eligibilityRule: assessment?.rule ?? null,
    eligibilityChanged: startedOn !== undefined && startedOn.data.outcome !== assessment?.outcome,
    charging: charging?.outcome ?? null,
    chargingRule: charging?.rule ?? null,
  }
}

const pausedSince = (state: KnownEpisode, on: Day): Day | null =>
  spansOf(state, on).findLast(({ kind, to }) => kind === "paused" && to === on)?.from ?? null

const charges = (state: KnownEpisode, on: Day) => {
  const days = totalDays(chargeableDays(state, on))
  const noticeOn = firstNoticeOn(state, on) ?? null
  return {
    chargeableDays: days,
    firstNoticeOn: noticeOn,
    chargeableDaysWithoutNotice: totalDays(chargeableWithoutNotice(state, on)),
    chargeableWithoutNotice: days > 0 && noticeOn === null,
  }
}
