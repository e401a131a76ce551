import {
  correctedEvents,
  type Day,
  type EpisodeState,
  type FactualEvent,
  type KnownEpisode,
  phaseOn,
} from "@str-service/domain"
import * as Order from "effect/Order"
import { episodeOn } from "../episode/episode-on.ts"
import { workerOn } from "../episode/worker-on.ts"
import { breachesOf } from "../limits/breach.ts"
import { limitsOn } from "../limits/limit-standing.ts"
import { run } from "../projection/run.ts"
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
    .sort(byEpisode)

const byEpisode = Order.mapInput(Order.String, (row: EpisodeSummary) => row.episodeId)

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
    breaches: breachesOf(known),
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
) => ({
  eligibility: assessment?.outcome ?? null,
  eligibilityRule: assessment?.rule ?? null,
  eligibilityChanged: (outcomeStartedOn(events) ?? assessment?.outcome) !== assessment?.outcome,
  charging: charging?.outcome ?? null,
  chargingRule: charging?.rule ?? null,
})

/** What the assessment said that enablement was started on: the last one recorded before it. */
const outcomeStartedOn = (events: ReadonlyArray<FactualEvent>) => {
  const start = events.findIndex(({ type }) => type === "EnablementStarted")
  const assessed = events
    .slice(0, start + 1)
    .findLast((event) => event.type === "EligibilityAssessed")
  return assessed?.data.outcome
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
