import type { Append, AppendOutcome } from "../store/append.ts"
import type { Erasure, ErasureOutcome } from "../store/erasure.ts"
import type { EventStore } from "../store/event-store.ts"
import { refuseInvalidAppend, refuseInvalidErasure } from "../store/refuse-invalid.ts"
import { StoreError } from "../store/store-error.ts"
import type { StoredEntry } from "../store/stored.ts"
import { subscribeByReading } from "../store/subscribe-by-reading.ts"
import type { Fault, Faults } from "./fault.ts"
import { MemoryData } from "./memory-data.ts"

export interface MemoryStoreOptions {
  /** What an earlier store left behind; nothing when not given. */
  readonly data?: MemoryData
  /** What is to go wrong, for tests; nothing when not given. */
  readonly faults?: Faults
}

/**
 * A store that keeps events for as long as the process runs: for tests, and to try things out. Many
 * may be open on the same data.
 */
export const openMemoryStore = ({
  data = new MemoryData(),
  faults,
}: MemoryStoreOptions = {}): EventStore => {
  const closing = new AbortController()
  let crashed = false

  const refuseEnded = (): void => {
    if (crashed) throw unavailable()
    if (closing.signal.aborted) throw new StoreError("closed", "The store was closed.")
  }

  const crash = (): StoreError => {
    crashed = true
    closing.abort()
    return new StoreError("outcome-unknown", "The store stopped before it answered.")
  }

  const commit = async (append: Append, fault: Fault | undefined): Promise<AppendOutcome> => {
    await data.undecided(append.streamId)
    refuseEnded()
    const begun = data.begin(append)
    if (begun._tag !== "Begun") return begun
    if (fault?._tag === "Crash" && fault.at === "before-commit") {
      begun.abandon()
      throw crash()
    }
    if (fault?._tag === "Delay") await fault.held.released
    const appended = { _tag: "Appended", version: begun.commit() } as const
    if (fault?._tag === "Crash") throw crash()
    return appended
  }

  const append = async (asked: Append): Promise<AppendOutcome> => {
    refuseEnded()
    refuseInvalidAppend(asked)
    const fault = faults?.take("append")
    switch (fault?._tag) {
      case "Conflict":
        return { _tag: "Conflict" }
      case "TimeOut":
        if (fault.lands === "at-once") await commit(asked, undefined)
        throw timedOut()
      case "TimeOutThenLands":
        void fault.held.released.then(() => commit(asked, undefined)).catch(() => undefined)
        throw timedOut()
      default:
        return await commit(asked, fault)
    }
  }

  const erase = async (asked: Erasure): Promise<ErasureOutcome> => {
    refuseEnded()
    refuseInvalidErasure(asked)
    await data.undecided(asked.streamId)
    const tombstone = data.bury(asked)
    if (tombstone === null) return { _tag: "Conflict" }
    if (faults?.take("erase") !== undefined) throw crash()
    data.removeErased(tombstone)
    return { _tag: "Erased", tombstone }
  }

  async function* readAll(after?: string): AsyncGenerator<ReadonlyArray<StoredEntry>, void> {
    refuseEnded()
    const entries = await data.entriesAfter(after)
    for (let first = 0; first < entries.length; first += batchSize) {
      yield entries.slice(first, first + batchSize)
    }
  }

  const more = (signal: AbortSignal): Promise<void> => Promise.race([data.changed(), ended(signal)])

  return {
    append,
    erase,
    readStream: async (streamId, after = 0) => {
      refuseEnded()
      return await data.streamAfter(streamId, after)
    },
    readAll,
    subscribe: (options = {}) =>
      subscribeByReading({ readAll, more, closed: closing.signal }, options),
    close: () => {
      closing.abort()
      return Promise.resolve()
    },
  }
}

const batchSize = 512

const unavailable = () =>
  new StoreError("unavailable", "The store has stopped. Open another on its data.")

const timedOut = () => new StoreError("outcome-unknown", "The store did not answer in time.")

const ended = (signal: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (signal.aborted) resolve()
  else signal.addEventListener("abort", () => resolve(), { once: true })
  return promise
}
