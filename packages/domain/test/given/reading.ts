import type { EpisodeEvent, EpisodeState, KnownEpisode } from "@str-service/domain"

/** The types of events, in their order. */
export const typesOf = (events: ReadonlyArray<EpisodeEvent>): ReadonlyArray<string> =>
  events.map((event) => event.type)

/** What events say, without where they stand. */
export const saidBy = (events: ReadonlyArray<EpisodeEvent>) =>
  events.map(({ type, data }) => ({ type, data }))

/** The state of an episode that has been referred. */
export const known = (state: EpisodeState): KnownEpisode => {
  if (state.phase === "NotReferred") throw new Error("Nobody has been referred.")
  return state
}

/** What is on record of an episode that has been referred. */
export const recordOf = (state: EpisodeState) => known(state).record
