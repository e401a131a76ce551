import {
  addDays,
  type Day,
  exceededLimits,
  type KnownEpisode,
  latest,
  spanEnd,
} from "@str-service/domain"
import type { Period } from "@str-service/projections"

/** The days through a day on which a limit of an episode ran beyond its last day, as maximal runs. */
export const overdueDays = (episode: KnownEpisode, on: Day): ReadonlyArray<Period> =>
  merged(
    exceededLimits(episode, on).map(({ limit, lastDay }) => ({
      from: latest(limit.on, addDays(lastDay, 1)),
      to: spanEnd(limit, episode) ?? on,
    })),
  )

const merged = (periods: ReadonlyArray<Period>): ReadonlyArray<Period> => {
  const runs: Array<Period> = []
  for (const next of periods.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = runs.pop()
    if (last === undefined) runs.push(next)
    else if (addDays(last.to, 1) < next.from) runs.push(last, next)
    else runs.push({ from: last.from, to: latest(last.to, next.to) })
  }
  return runs
}
