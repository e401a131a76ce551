import {
  type EpisodeState,
  type FactualEvent,
  fold,
  type Instant,
  type KnownEpisode,
  recordedEvents,
  versionOf,
} from "@str-service/domain"
import { type Happened, happenedBy, takesEffectOn } from "../episode/episode-on.ts"
import { isBy, type Times } from "./times.ts"

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
  const plain = plainEvents(state, { on, known })
  const record = plain === undefined ? asKnownAt(state, known) : state
  const { episode, events } = plain ?? happenedBy(record, on)
  return episode.phase === "NotReferred" ? undefined : { on, known, episode, events, record }
}

/** Most episodes, in one walk: nothing in them was corrected, is of a later day or was known later. */
const plainEvents = (episode: EpisodeState, { on, known }: Times): Happened | undefined => {
  const events = new Array<FactualEvent>(versionOf(episode.history))
  for (let link = episode.history; link !== null; link = link.before) {
    const { event } = link
    if (event.type === "Amended" || event.type === "Withdrawn") return undefined
    if (takesEffectOn(event) > on || !isBy(event.metadata.recordedAt, known)) return undefined
    events[link.version - 1] = event
  }
  return { episode, events }
}

/** The state that was known at an instant; what was recorded at the instant itself is known. */
const asKnownAt = (state: EpisodeState, known: Instant): EpisodeState => {
  for (let link = state.history; link !== null; link = link.before) {
    if (!isBy(link.event.metadata.recordedAt, known)) {
      const events = recordedEvents(state.history)
      return fold(events.filter(({ metadata }) => isBy(metadata.recordedAt, known)))
    }
  }
  return state
}
