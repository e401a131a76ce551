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
export const episodeOn = (state: EpisodeState, day: Day): EpisodeState => {
  const events = correctedEvents(state.history)
  const known = events.filter((event) => takesEffectOn(event) <= day)
  return known.length === events.length ? state : fold(known)
}

/** An exemption counts from its first exempt day, on whatever day it was granted. */
export const takesEffectOn = (event: FactualEvent): Day =>
  event.type === "ChargeExemptionGranted" ? event.data.from : event.data.on
