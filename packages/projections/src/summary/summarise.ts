import { type Day, type EpisodeState, type FactualEvent, phaseOn } from "@str-service/domain"
import * as Order from "effect/Order"
import { happenedBy } from "../episode/episode-on.ts"
import { chargeableStartedOn, closingOf, enablementStartedOn } from "../episode/turning-points.ts"
import { breachesOf } from "../limits/breach.ts"
import { limitsOn } from "../limits/limit-standing.ts"
import { chargeableIn, firstNoticeOn, totalDays, untold } from "../spans/chargeable-days.ts"
import { type Span, spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import { contactsIn } from "./contacts.ts"
import type { EpisodeSummary } from "./episode-summary.ts"

/** One row for each episode referred by a day, sorted by episode. */
export const summaries = (states: Iterable<EpisodeState>, on: Day): ReadonlyArray<EpisodeSummary> =>
  Array.from(states, (state) => summarise(state, on))
    .filter((row) => row !== undefined)
    .sort(byEpisode)

const byEpisode = Order.mapInput(Order.String, (row: EpisodeSummary) => row.episodeId)

/** An episode as it stood on a day; `undefined` before its referral. */
export const summarise = (state: EpisodeState, on: Day): EpisodeSummary | undefined => {
  const { episode, events } = happenedBy(state, on)
  return episode.phase === "NotReferred" ? undefined : summaryOf({ episode, events, on })
}

/** The row of an episode as it stood on a day. */
export const summaryOf = ({
  episode,
  events,
  on,
}: Pick<Standing, "episode" | "events" | "on">): EpisodeSummary => {
  const { referral, record } = episode
  const closing = closingOf(episode)
  const { assessment, charging } = record
  const support = contactsIn(events)
  const spans = spansThrough(episode, on)
  const days = chargeableIn(spans)
  const noticeOn = firstNoticeOn(episode)
  return {
    episodeId: episode.episodeId,
    personId: referral.personId,
    team: referral.team,
    serviceArea: referral.serviceArea ?? null,
    phase: phaseOn(episode, on),
    workerId: record.worker?.workerId ?? null,
    referredOn: referral.on,
    enablementStartedOn: enablementStartedOn(episode),
    chargeableStartedOn: chargeableStartedOn(episode),
    closedOn: closing?.on ?? null,
    closingReason: closing?.reason ?? null,
    closingOutcome: closing?.outcome ?? null,
    onward: closing?.onward ?? null,
    eligibility: assessment?.outcome ?? null,
    eligibilityRule: assessment?.rule ?? null,
    eligibilityChanged: (outcomeStartedOn(events) ?? assessment?.outcome) !== assessment?.outcome,
    charging: charging?.outcome ?? null,
    chargingRule: charging?.rule ?? null,
    limits: limitsOn(episode, on),
    breaches: breachesOf(episode),
    contacts: support.given,
    minutes: support.minutes,
    missed: support.missed,
    pausedSince: pausedSince(spans, on),
    chargeableDays: totalDays(days),
    firstNoticeOn: noticeOn ?? null,
    chargeableDaysWithoutNotice: totalDays(untold(days, noticeOn)),
    chargeableWithoutNotice: days.length > 0 && noticeOn === undefined,
  }
}

/** What the assessment said that enablement was started on: the last one recorded before it. */
const outcomeStartedOn = (events: ReadonlyArray<FactualEvent>) => {
  let outcome: EpisodeSummary["eligibility"] | undefined
  for (const event of events) {
    if (event.type === "EligibilityAssessed") outcome = event.data.outcome
    else if (event.type === "EnablementStarted") return outcome
  }
  return undefined
}

const pausedSince = (spans: ReadonlyArray<Span>, on: Day): Day | null =>
  spans.findLast(({ kind, to }) => kind === "paused" && to === on)?.from ?? null
