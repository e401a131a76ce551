import type { Day, EpisodeState, KnownEpisode } from "@str-service/domain"
import { episodeOn } from "@str-service/projections"

/** The episodes that had been referred by a day, as they stood on it. */
export const knownOn = (
  states: ReadonlyArray<EpisodeState>,
  on: Day,
): ReadonlyArray<KnownEpisode> =>
  states.flatMap((state) => {
    const episode = episodeOn(state, on)
    return episode.phase === "NotReferred" ? [] : [episode]
  })
