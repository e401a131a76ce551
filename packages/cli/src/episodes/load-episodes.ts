import {
  type Day,
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  initialState,
  isDay,
} from "@str-service/domain"
import * as Effect from "effect/Effect"
import { readEvents } from "../events/read-events.ts"
import { orRefuse, readingFile } from "./reading.ts"

/** What a file of events tells. */
interface LoadedEpisodes {
  readonly episodes: ReadonlyMap<string, EpisodeState>
  /** The last day on which anything happened or was recorded; `undefined` without events. */
  readonly lastDay: Day | undefined
}

export const loadEpisodes = Effect.fnUntraced(function* (file: string) {
  const events = yield* orRefuse(yield* readingFile(file, readEvents))
  return { episodes: episodesOf(events), lastDay: lastDayOf(events) } satisfies LoadedEpisodes
})

const episodesOf = (events: ReadonlyArray<EpisodeEvent>): ReadonlyMap<string, EpisodeState> => {
  const episodes = new Map<string, EpisodeState>()
  for (const event of events) {
    const { episodeId } = event.metadata
    episodes.set(episodeId, evolve(episodes.get(episodeId) ?? initialState, event))
  }
  return episodes
}

const lastDayOf = (events: ReadonlyArray<EpisodeEvent>): Day | undefined =>
  events
    .flatMap(({ data, metadata }) => [data.on, metadata.recordedAt.slice(0, 10)])
    .filter(isDay)
    .reduce<Day | undefined>(
      (last, day) => (last !== undefined && last > day ? last : day),
      undefined,
    )
