import type { EventStore, SubscribeOptions } from "./event-store.ts"
import { StoreError } from "./store-error.ts"
import type { Position, StoredEntry } from "./stored.ts"

/** What a store brings along to be subscribed to by reading. */
export interface Reading {
  readonly readAll: EventStore["readAll"]
  /**
   * Settles when there may be something new, and when the signal is aborted. It is asked before
   * reading, so that what comes while reading is not slept through.
   */
  readonly more: (signal: AbortSignal) => Promise<void>
  /** Aborted when the store is closed. */
  readonly closed: AbortSignal
}

/**
 * A subscription for stores that can only be read: it reads all there is, waits for more, and reads
 * on. For those who write stores.
 */
export async function* subscribeByReading(
  { readAll, more, closed }: Reading,
  { after, signal }: SubscribeOptions,
): AsyncGenerator<ReadonlyArray<StoredEntry>, void> {
  if (closed.aborted) throw new StoreError("closed", "The store was closed.")
  const left = new AbortController()
  const ended = AbortSignal.any([closed, left.signal, ...(signal === undefined ? [] : [signal])])
  let reached: Position | undefined = after
  try {
    while (!ended.aborted) {
      const waiting = more(ended)
      for await (const batch of readAll(reached)) {
        yield batch
        if (ended.aborted) return
        reached = batch.at(-1)?.position ?? reached
      }
      await waiting
    }
  } finally {
    left.abort()
  }
}
