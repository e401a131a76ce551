import type { Contexts } from "@str-service/domain"
import { isChanged } from "../difference/change.ts"
import {
  type ChangedLimit,
  type ComparedEpisode,
  isAffected,
} from "../difference/compared-episode.ts"
import type { RecordedEpisode } from "../record/recorded-episode.ts"
import type { Cohort, LimitFigures, Simulation } from "./simulation.ts"

/** The figures of one episode alone, as it was recorded and as it compares. */
export const figuresOfOne = (
  episode: ComparedEpisode,
  { state, contexts }: RecordedEpisode,
): Simulation => ({
  episodes: 1,
  affected: Number(isAffected(episode)),
  unreferred: 0,
  cohorts: [cohortOf(episode)],
  limits: episode.limits.map(limitFigures),
  turningPoints: episode.turningPoints.map((turningPoint) => ({
    ...turningPoint,
    episodes: 1,
    example: episode.episodeId,
  })),
  knownFacts: [...knownIn(contexts)].map((fact) => ({ fact, episodes: 1 })),
  recordedUnder:
    state.record.assessment === null
      ? []
      : [{ policy: state.record.assessment.policy.id, episodes: 1 }],
})

/** The names of the facts that any answer could rest on: each is asked for on a day of its own. */
const knownIn = ({ eligibility, charging, pins }: Contexts): ReadonlySet<string> =>
  new Set(
    [eligibility, charging, ...pins.values()].flatMap((context) =>
      Object.keys(context?.facts ?? {}),
    ),
  )

const cohortOf = (episode: ComparedEpisode): Cohort => {
  const { team, referredOn, eligibility, charging, limits, chargeableDays } = episode
  return {
    team,
    month: referredOn.slice(0, 7),
    eligibility,
    charging,
    episodes: 1,
    affected: Number(isAffected(episode)),
    otherEligibility: Number(isChanged(eligibility)),
    otherCharging: Number(isChanged(charging)),
    otherLastDays: Number(limits.some(({ lastDay }) => isChanged(lastDay))),
    newBreaches: Number(limits.some(isNewlyExceeded)),
    endedBreaches: Number(limits.some(isNoLongerExceeded)),
    chargeableDays: chargeableDays ?? { before: 0, after: 0 },
  }
}

const limitFigures = (changed: ChangedLimit): LimitFigures => {
  const { before, after } = changed.lastDay
  const isInBoth = before !== null && after !== null
  return {
    limit: changed.limit,
    from: changed.from,
    earlier: Number(isInBoth && after < before),
    later: Number(isInBoth && after > before),
    added: Number(before === null),
    dropped: Number(after === null),
    newlyExceeded: Number(isNewlyExceeded(changed)),
    noLongerExceeded: Number(isNoLongerExceeded(changed)),
  }
}

const isNewlyExceeded = ({ exceeded }: ChangedLimit): boolean => exceeded.after && !exceeded.before

const isNoLongerExceeded = ({ exceeded }: ChangedLimit): boolean =>
  exceeded.before && !exceeded.after
