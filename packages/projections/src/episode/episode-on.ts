import {
  correctedEvents,
  type Day,
  type EpisodeState,
  type FactualEvent,
  fold,
  type History,
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
  const corrected = factsOf(state.history)
  const events = corrected.filter((event) => takesEffectOn(event) <= day)
  return { events, episode: events.length === corrected.length ? state : fold(events) }
}

/** The corrected events; where nothing was corrected, in one short walk. */
const factsOf = (history: History): ReadonlyArray<FactualEvent> => {
  const facts: Array<FactualEvent> = []
  for (let link = history; link !== null; link = link.before) {
    const { event } = link
    if (event.type === "Amended" || event.type === "Withdrawn") return correctedEvents(history)
    facts.push(event)
  }
  return facts.reverse()
}

/** An exemption counts from its first exempt day, on whatever day it was granted. */
const takesEffectOn = (event: FactualEvent): Day =>
  event.type === "ChargeExemptionGranted" ? event.data.from : event.data.on
