import {
  type EpisodeEvent,
  type EpisodeState,
  type FactualEvent,
  fold,
  type Instant,
  type KnownEpisode,
  recordedEvents,
} from "@str-service/domain"
import { episodeAndEventsOn } from "../episode/episode-on.ts"
import { compareTimes, type Times } from "./times.ts"

/** An episode as it stood on a day, by what was known of it at an instant. */
export interface Standing extends Times {
  /** The episode of what happened by the day. */
  readonly episode: KnownEpisode
  /** What happened by the day, as corrected, in the order in which it was recorded. */
  readonly events: ReadonlyArray<FactualEvent>
  /** All that was recorded by the instant, corrections and later days among it. */
  readonly record: EpisodeState
}

/** How an episode stood; `undefined` where nobody knew of a referral on the day or before it. */
export const standing = (state: EpisodeState, { on, known }: Times): Standing | undefined => {
  const record = asKnownAt(state, known)
  const { episode, events } = episodeAndEventsOn(record, on)
  return episode.phase === "NotReferred" ? undefined : { on, known, episode, events, record }
}

/** The state that was known at an instant; what was recorded at the instant itself is known. */
const asKnownAt = (state: EpisodeState, known: Instant): EpisodeState => {
  for (let link = state.history; link !== null; link = link.before) {
    if (!isKnownAt(link.event, known)) {
      return fold(recordedEvents(state.history).filter((event) => isKnownAt(event, known)))
    }
  }
  return state
}

const isKnownAt = ({ metadata }: EpisodeEvent, known: Instant): boolean =>
  compareTimes(metadata.recordedAt, known) <= 0
