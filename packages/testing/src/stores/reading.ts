import {
  type EventStore,
  isStoreError,
  type Position,
  type StoredEntry,
  type StoreErrorReason,
} from "@str-service/service"
import { must, mustEqual, StoreLawBroken } from "./store-law-broken.ts"
import { type Content, contentOf } from "./writing.ts"

/** All entries after a position, each batch of which must hold something. */
export const entriesOf = async (
  store: EventStore,
  after?: Position,
): Promise<ReadonlyArray<StoredEntry>> => {
  const entries: Array<StoredEntry> = []
  for await (const batch of store.readAll(after)) {
    must(batch.length > 0, () => "Reading all must give no batch that is empty.")
    entries.push(...batch)
  }
  return entries
}

/**
 * All entries, once there are as many: an entry that is acknowledged may be held back while an append
 * that began earlier is undecided, so that reading is tried again for some seconds.
 */
export const settledEntriesOf = async (
  store: EventStore,
  count: number,
  after?: Position,
): Promise<ReadonlyArray<StoredEntry>> => {
  const end = Date.now() + longestHeldBack
  let entries = await entriesOf(store, after)
  while (entries.length < count && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    entries = await entriesOf(store, after)
  }
  return entries
}

const longestHeldBack = 10_000

export const eventContents = (entries: ReadonlyArray<StoredEntry>): ReadonlyArray<Content> =>
  entries.flatMap((entry) => (entry.kind === "event" ? [contentOf(entry)] : []))

/** The stream must hold exactly these events, read whole and in parts. */
export const mustHold = async (
  store: EventStore,
  streamId: string,
  expected: ReadonlyArray<Content>,
): Promise<void> => {
  const { version, events, tombstone } = await store.readStream(streamId)
  mustEqual(`What ${streamId} holds`, events.map(contentOf), expected)
  mustEqual(`The version of ${streamId}`, version, expected.length)
  mustEqual(`The tombstone of ${streamId}`, tombstone, null)
}

/** A promise that must be rejected with a `StoreError` of a reason. */
export const mustReject = async (
  what: string,
  reason: StoreErrorReason,
  asking: () => Promise<unknown>,
): Promise<void> => {
  let given: unknown
  try {
    given = await asking()
  } catch (error) {
    if (isStoreError(error) && error.reason === reason) return
    throw new StoreLawBroken(
      `${what} must be rejected with a StoreError for ${reason}, and was with ${String(error)}.`,
      { cause: error },
    )
  }
  throw new StoreLawBroken(
    `${what} must be rejected with a StoreError for ${reason}, and gave ${JSON.stringify(given)}.`,
  )
}
