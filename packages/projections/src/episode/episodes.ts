import { type EpisodeEvent, type EpisodeState, evolve, initialState } from "@str-service/domain"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import { projection } from "../projection/projection.ts"

/** Episodes by their ids. */
export type Episodes = HashMap.HashMap<string, EpisodeState>

/**
 * Every episode by its id, as it stands after the events so far. Streams may come in any order and
 * mixed with one another; the events of one stream come in the order of their versions.
 */
export const episodes = projection<Episodes, EpisodeEvent>(
  "episodes",
  HashMap.empty(),
  (states, event) =>
    HashMap.modifyAt(states, event.metadata.episodeId, (state) =>
      Option.some(
        evolve(
          Option.getOrElse(state, () => initialState),
          event,
        ),
      ),
    ),
)
