import { type Day, type EpisodeEvent, latest } from "@str-service/domain"
import type { Comparison } from "./comparison.ts"
import { compareEpisode } from "./difference/compared-episode.ts"
import type { Simulation } from "./figures/simulation.ts"
import { emptyTally } from "./figures/tally.ts"
import { lastDayIn, recordedEpisode } from "./record/recorded-episode.ts"

/**
 * What becomes of recorded episodes under the two policies of a comparison. Each is given as its
 * events in the order of their versions.
 *
 * Recorded events stand as they are. Assessments, last days and breaches are worked out anew; other
 * chargeable days are counted only where charging has another outcome. Open spans count through the
 * last day that the episode itself tells of, or through `on` where that is later.
 *
 * Source: policy, What can be proved.
 */
export const simulate = (
  comparison: Comparison,
  episodes: Iterable<ReadonlyArray<EpisodeEvent>>,
  on?: Day,
): Simulation => {
  const tally = emptyTally()
  for (const events of episodes) {
    const [first, ...days] = events.map(lastDayIn)
    if (first === undefined) continue
    const through = [...days, ...(on === undefined ? [] : [on])].reduce(latest, first)
    const episode = recordedEpisode(events, through)
    if (episode === undefined) tally.addUnreferred()
    else tally.add(compareEpisode(comparison, episode), episode)
  }
  return tally.figures()
}
