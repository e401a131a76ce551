import type { Day } from "@str-service/domain"
import type { ComparedEpisode } from "@str-service/simulation"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { writingInPieces } from "../files/write-whole.ts"
import type { Finding } from "../findings/finding.ts"
import { Refused } from "../refusal.ts"
import { asking as askingStore, openedStore } from "../stores/open-store.ts"
import type { StorePlace } from "../stores/store-place.ts"
import { type ReadStored, storedEvents } from "../stores/stored-events.ts"
import { asking } from "./asking.ts"
import { complaining } from "./complaints.ts"
import { comparisonOf, type Sides } from "./sides.ts"
import type { SimulatedFile } from "./simulate-file.ts"
import { mixedStreams } from "./streams.ts"

export interface StoreQuestion {
  readonly place: StorePlace
  readonly sides: Sides
  readonly on: Day | null
  /** Where the affected episodes go, as NDJSON in the order in which they began. */
  readonly affected: Option.Option<string>
}

/**
 * Simulates the episodes of a store, as a file of the same events would be, one mixed with the other:
 * on one thread, which keeps of every episode what bears on policy.
 *
 * Fails where the store does not answer, or the affected episodes cannot be written.
 */
export const simulateStore = (question: StoreQuestion): Effect.Effect<SimulatedFile, Refused> => {
  const { place, affected } = question
  const named: Array<ComparedEpisode> = []
  const simulated = Effect.scoped(
    Effect.gen(function* () {
      const store = yield* openedStore(place, "existing")
      return yield* askingStore(place, () =>
        simulate(storedEvents(store), question, (episode) => {
          if (Option.isSome(affected)) named.push(episode)
        }),
      )
    }),
  )
  if (Option.isNone(affected)) return simulated
  const written = writingInPieces(affected.value, (append) =>
    Effect.tap(simulated, () =>
      Effect.forEach(named, (episode) => append(`${JSON.stringify(episode)}\n`), { discard: true }),
    ),
  )
  return Effect.mapError(written, asRefusal)
}

const asRefusal = (failure: Refused | Finding): Refused =>
  failure instanceof Refused ? failure : new Refused({ findings: [failure] })

const simulate = async (
  batches: AsyncIterable<ReadonlyArray<ReadStored>>,
  { sides, on }: StoreQuestion,
  affected: (episode: ComparedEpisode) => void,
): Promise<SimulatedFile> => {
  const question = { comparison: comparisonOf(sides), on, isMixed: true }
  const { take, figures, setAside } = asking(question, affected)
  const complaints = complaining()
  const streams = mixedStreams({ take, complain: complaints.about })
  let events = 0
  for await (const batch of batches) {
    for (const read of batch) {
      events += 1
      if (Result.isSuccess(read)) streams.event(read.success, events)
      else {
        const { episodeId, message } = read.failure
        complaints.about(null, [{ offset: 0, message: `episode ${episodeId}: ${message}` }])
        if (episodeId !== null) streams.unreadable(episodeId, undefined)
      }
    }
  }
  streams.end()
  return {
    figures: figures(),
    lines: events,
    events,
    complaints: complaints.told(),
    setAside: setAside(),
  }
}
