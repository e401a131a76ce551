import {
  correctedEvents,
  type Day,
  type EpisodeState,
  type FactualEvent,
  fold,
} from "@str-service/domain"

/**
 * An episode as it stood on a day, by what the record says now: corrections and late entries count,
 * what happened on later days does not.
 */
export const episodeOn = (state: EpisodeState, day: Day): EpisodeState =>
  episodeAndEventsOn(state, day).episode

/** An episode as it stood on a day, and the corrected events that had happened by then. */
export const episodeAndEventsOn = (
  state: EpisodeState,
  day: Day,
): { readonly episode: EpisodeState; readonly events: ReadonlyArray<FactualEvent> } => {
  const corrected = correctedEvents(state.history)
  const events = corrected.filter((event) => takesEffectOn(event) <= day)
  return { events, episode: events.length === corrected.length ? state : fold(events) }
}

/** An exemption counts from its first exempt day, on whatever day it was granted. */
const takesEffectOn = (event: FactualEvent): Day =>
  event.type === "ChargeExemptionGranted" ? event.data.from : event.data.on
