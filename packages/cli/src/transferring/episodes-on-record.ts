import { type EpisodeState, evolve, initialState } from "@str-service/domain"
import * as Effect from "effect/Effect"
import { orRefuse, readingFile } from "../episodes/reading.ts"
import { readEvents } from "../events/read-events.ts"
import { isThere } from "../files/is-there.ts"
import { refuse } from "../refusal.ts"

/** Every episode of a file of events, by its id; refused where anything is wrong with an event. */
export const episodesOnRecord = Effect.fnUntraced(function* (file: string) {
  if (file.toLowerCase().endsWith(".csv")) return yield* refuse(file, noCsv)
  const events = yield* orRefuse(yield* readingFile(file, readEvents))
  const episodes = new Map<string, EpisodeState>()
  for (const event of events) {
    const { episodeId } = event.metadata
    episodes.set(episodeId, evolve(episodes.get(episodeId) ?? initialState, event))
  }
  return episodes
})

/** The same of a file that is to be begun, where there is none yet. */
export const episodesToBegin = Effect.fnUntraced(function* (file: string, begin: boolean) {
  if (yield* Effect.promise(() => isThere(file))) return yield* episodesOnRecord(file)
  if (!begin) return yield* refuse(file, notThere)
  return new Map<string, EpisodeState>()
})

const noCsv = "Events are added to a file of NDJSON, one on each line. Name one."

const notThere =
  "There is no such file, so that nobody can tell what has been applied. Check the path; where nothing has been recorded yet, add --begin."
