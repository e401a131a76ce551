import type { EpisodeState } from "@str-service/domain"
import { projection } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as HashMap from "effect/HashMap"
import { askSource } from "../asking/answer.ts"
import type { EventSource } from "../asking/event-source.ts"
import { finding } from "../findings/finding.ts"
import { Refused } from "../refusal.ts"

/** Episodes by their ids. */
export type EpisodesOnRecord = ReadonlyMap<string, EpisodeState>

/**
 * Every episode of a file of events or of a store; refused where anything is wrong with an event,
 * since nobody could then tell who has been transferred.
 */
export const episodesOnRecord = Effect.fnUntraced(function* (source: EventSource) {
  const { value, findings } = yield* askSource(source, everyEpisode)
  if (findings.count > 0) {
    const stopped = finding(source.told, null, notSound)
    return yield* new Refused({ findings: [...findings.first, stopped] })
  }
  const episodes: EpisodesOnRecord = new Map(value)
  return episodes
})

const everyEpisode = projection<HashMap.HashMap<string, EpisodeState>, EpisodeState>(
  "every episode",
  HashMap.empty(),
  (episodes, state) =>
    state.history === null
      ? episodes
      : HashMap.set(episodes, state.history.event.metadata.episodeId, state),
)

const notSound =
  "Nothing was done: where an event cannot be relied on, nobody can tell who has been transferred."
