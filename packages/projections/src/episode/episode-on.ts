import {
  correctedEvents,
  type Day,
  type EpisodeState,
  type FactualEvent,
  fold,
} from "@str-service/domain"

/** An episode as it stood on a day, and the corrected events that had happened by then. */
export interface Happened {
  readonly episode: EpisodeState
  readonly events: ReadonlyArray<FactualEvent>
}

/**
 * An episode as it stood on a day, by what the record says now: corrections and late entries count,
 * what happened on later days does not.
 */
export const episodeOn = (state: EpisodeState, day: Day): EpisodeState =>
  happenedBy(state, day).episode

/** The same, and the corrected events that had happened by then. */
export const happenedBy = (state: EpisodeState, day: Day): Happened => {
  const corrected = correctedEvents(state.history)
  if (corrected.every((event) => takesEffectOn(event) <= day)) {
    return { events: corrected, episode: state }
  }
  const events = corrected.filter((event) => takesEffectOn(event) <= day)
  return { events, episode: fold(events) }
}

/** An exemption counts from its first exempt day, on whatever day it was granted. */
export const takesEffectOn = (event: FactualEvent): Day =>
  event.type === "ChargeExemptionGranted" ? event.data.from : event.data.on
