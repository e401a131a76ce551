import {
  type Day,
  type EpisodeState,
  type FactualEvent,
  type KnownEpisode,
  phaseOn,
} from "@str-service/domain"
import * as Order from "effect/Order"
import { episodeAndEventsOn } from "../episode/episode-on.ts"
import { workerOn } from "../episode/worker-on.ts"
import { breachesOf } from "../limits/breach.ts"
import { limitsOn } from "../limits/limit-standing.ts"
import { run } from "../projection/run.ts"
import { chargeableIn, firstNoticeOn, totalDays, untold } from "../spans/chargeable-days.ts"
import { type Span, spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
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
  const { episode, events } = episodeAndEventsOn(state, on)
  return episode.phase === "NotReferred" ? undefined : summaryOf({ episode, events, on })
}

/** The row of an episode as it stood on a day. */
export const summaryOf = ({
  episode,
  events,
  on,
}: Pick<Standing, "episode" | "events" | "on">): EpisodeSummary => {
  const { given, minutes, missed } = run(contacts, events)
  const spans = spansThrough(episode, on)
  return {
    episodeId: episode.episodeId,
    personId: episode.referral.personId,
    team: episode.referral.team,
    serviceArea: episode.referral.serviceArea ?? null,
    phase: phaseOn(episode, on),
    workerId: workerOn(events, on),
    referredOn: episode.referral.on,
    ...starts(episode),
    ...closing(episode),
    ...assessments(episode, events),
    limits: limitsOn(episode, on),
    breaches: breachesOf(episode),
    contacts: given,
    minutes,
    missed,
    pausedSince: pausedSince(spans, on),
    ...charges(episode, spans),
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

const pausedSince = (spans: ReadonlyArray<Span>, on: Day): Day | null =>
  spans.findLast(({ kind, to }) => kind === "paused" && to === on)?.from ?? null

const charges = (state: KnownEpisode, spans: ReadonlyArray<Span>) => {
  const days = chargeableIn(spans)
  const noticeOn = firstNoticeOn(state)
  return {
    chargeableDays: totalDays(days),
    firstNoticeOn: noticeOn ?? null,
    chargeableDaysWithoutNotice: totalDays(untold(days, noticeOn)),
    chargeableWithoutNotice: days.length > 0 && noticeOn === undefined,
  }
}
