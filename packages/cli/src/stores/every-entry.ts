import { setImmediate } from "node:timers/promises"
import type { EventStore, StoredEntry } from "@str-service/service"

/**
 * All a store holds, batch by batch. Between batches the process hears of what happens meanwhile, as
 * of being interrupted: some drivers never let it.
 */
export async function* everyEntry(
  store: EventStore,
): AsyncGenerator<ReadonlyArray<StoredEntry>, void> {
  for await (const batch of store.readAll()) {
    yield batch
    await setImmediate()
  }
}
