import { evolveWorker, initialWorker, type WorkerState } from "@str-service/domain/worker"
import { type EventStore, workerEntries } from "@str-service/service"
import * as Effect from "effect/Effect"
import type { Refused } from "../refusal.ts"
import { everyEntry } from "../stores/every-entry.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import type { StorePlace } from "../stores/store-place.ts"
import type { WorkersById } from "./workers-by-id.ts"

/** Every worker in a store, as recorded; refused where an event of one cannot be read. */
export const storedWorkers = (place: StorePlace): Effect.Effect<WorkersById, Refused> =>
  Effect.scoped(
    Effect.gen(function* () {
      const store = yield* openedStore(place, "existing")
      return yield* asking(place, () => workersIn(store))
    }),
  )

const workersIn = async (store: EventStore): Promise<WorkersById> => {
  const states = new Map<string, WorkerState>()
  for await (const batch of workerEntries(everyEntry(store))) {
    for (const entry of batch) {
      if (entry.kind === "tombstone") states.delete(entry.workerId)
      else {
        const { workerId } = entry.event.metadata
        states.set(workerId, evolveWorker(states.get(workerId) ?? initialWorker, entry.event))
      }
    }
  }
  return states
}
