import { addDays, type KnownEpisode } from "@str-service/domain"
import type { Period } from "../spans/period.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import type { EpisodePhase } from "./phase.ts"
import { closingOf, enablementStartedOn } from "./turning-points.ts"

/** The phases that an episode is in before it is closed. */
export type OpenPhase = Exclude<EpisodePhase, "Closed">

/** Consecutive days of an episode in one phase, both end days included. */
export interface PhasePeriod extends Period {
  readonly phase: OpenPhase
  /** Whether the phase goes on after `to`, which is then the day asked about. */
  readonly ongoing: boolean
}

/**
 * The days of an episode in each phase that it was in, through the day asked about; paused days are
 * among them. An episode whose support began on the day of its referral never waited.
 *
 * Source: domain, Spans and lists, exactly.
 */
export const phasePeriods = ({ episode, on }: Standing): ReadonlyArray<PhasePeriod> => [
  ...waiting(episode, on),
  ...spansThrough(episode, on).flatMap(
    ({ kind, from, to, ongoing }): ReadonlyArray<PhasePeriod> =>
      kind === "free" || kind === "chargeable"
        ? [{ phase: kind === "free" ? "InEnablement" : "InChargeable", from, to, ongoing }]
        : [],
  ),
]

const waiting = (episode: KnownEpisode, on: Period["to"]): ReadonlyArray<PhasePeriod> => {
  const startedOn = enablementStartedOn(episode)
  const end = startedOn === null ? closingOf(episode)?.on : addDays(startedOn, -1)
  const from = episode.referral.on
  const to = end ?? on
  return to < from ? [] : [{ phase: "Referred", from, to, ongoing: end === undefined }]
}
