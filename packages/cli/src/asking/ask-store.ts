import type { EpisodeEvent, EpisodeState } from "@str-service/domain"
import { inTurnAsync, runAsync } from "@str-service/projections"
import { type EventStore, episodeOf } from "@str-service/service"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Refused } from "../refusal.ts"
import { everyEntry } from "../stores/every-entry.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import type { StorePlace } from "../stores/store-place.ts"
import { storedEvents } from "../stores/stored-events.ts"
import type { Answered, OfEpisodes } from "./event-source.ts"
import { gatheringFindings } from "./findings.ts"

/**
 * Asks the episodes of a store, as a file of the same events would be asked. What is not sound is
 * left out and told of.
 *
 * The store is read twice: once to count the events of each episode, and once to ask each episode at
 * the last of them, so that in memory are only the episodes that are not whole yet. What is recorded
 * between is left out, and so is what is erased.
 */
export const askStore = <State, Value>(
  place: StorePlace,
  asked: OfEpisodes<State, Value>,
): Effect.Effect<Answered<Value>, Refused> =>
  Effect.scoped(
    Effect.gen(function* () {
      const store = yield* openedStore(place, "existing")
      return yield* asking(place, () => answered(store, place.told, asked))
    }),
  )

const answered = async <State, Value>(
  store: EventStore,
  told: string,
  asked: OfEpisodes<State, Value>,
): Promise<Answered<Value>> => {
  const lengths = await lengthsIn(store)
  const findings = gatheringFindings(told)
  const broken = new Set<string>()
  let count = 0

  async function* sound(): AsyncGenerator<EpisodeEvent, void> {
    for await (const batch of storedEvents(store, lengths)) {
      for (const read of batch) {
        if (Result.isFailure(read)) {
          findings.take(read.failure)
          if (read.failure.episodeId !== null) broken.add(read.failure.episodeId)
        } else {
          count += 1
          yield read.success
        }
      }
    }
  }

  async function* whole(): AsyncGenerator<EpisodeState, void> {
    for await (const state of inTurnAsync(sound(), lengths)) {
      const { episodeId, version } = state.history?.event.metadata ?? unknown
      if (version === lengths.get(episodeId) || broken.has(episodeId)) yield state
    }
  }

  const value = await runAsync(asked, whole())
  return { value, events: count, findings: findings.gathered() }
}

const unknown = { episodeId: "", version: 0 }

/** How many events the store holds of each episode. */
const lengthsIn = async (store: EventStore): Promise<ReadonlyMap<string, number>> => {
  const lengths = new Map<string, number>()
  for await (const batch of everyEntry(store)) {
    for (const { kind, streamId, version } of batch) {
      const episodeId = episodeOf(streamId)
      if (episodeId !== null && kind === "event") lengths.set(episodeId, version)
    }
  }
  return lengths
}
