import type { Append, AppendOutcome } from "./append.ts"
import type { Erasure, ErasureOutcome } from "./erasure.ts"
import type { Position, StoredEntry, Stream } from "./stored.ts"

/**
 * Keeps events for good. What it promises is written in this package's README, and tried by the
 * conformance kit of `@str-service/testing`.
 *
 * Every method rejects with a `StoreError`, and with nothing else.
 */
export interface EventStore {
  /**
   * Appends the events of one command to a stream: all of them or none, and only if the stream is at
   * the version expected. Acknowledged is durable.
   *
   * A rejection for `outcome-unknown` leaves open whether they were appended, or still will be. To
   * find out, read the stream; or append again at the same version, which cannot append twice.
   */
  readonly append: (append: Append) => Promise<AppendOutcome>

  /**
   * What a stream holds, from the version after `after` on (0 when not given), or its tombstone. It
   * sees whatever was acknowledged before the call.
   */
  readonly readStream: (streamId: string, after?: number) => Promise<Stream>

  /**
   * Every entry of every stream that stands after a position, in batches that are never empty, until
   * what there was at the time of the call has been given.
   *
   * The order never hides a late commit: once an entry has been given, no entry will ever appear
   * ahead of it. For that an entry that is acknowledged may be held back while an append that began
   * earlier is still undecided.
   */
  readonly readAll: (after?: Position) => AsyncIterable<ReadonlyArray<StoredEntry>>

  /**
   * The same, and then whatever is appended later, as it comes. It ends when the signal is aborted or
   * the store is closed.
   */
  readonly subscribe: (options?: SubscribeOptions) => AsyncIterable<ReadonlyArray<StoredEntry>>

  /**
   * Erases the events of a stream for ever and leaves a tombstone, only if the stream is at the
   * version expected. A stream that is erased already gives the tombstone it has; whatever an
   * interrupted erasure left is erased then.
   */
  readonly erase: (erasure: Erasure) => Promise<ErasureOutcome>

  /**
   * Lets go of what the store holds: files, connections. Subscriptions end, and every other method
   * rejects from now on. Closing again does nothing.
   */
  readonly close: () => Promise<void>
}

export interface SubscribeOptions {
  /** Where to go on from; from the beginning when not given. */
  readonly after?: Position | undefined
  readonly signal?: AbortSignal | undefined
}
