import type { EventStore, StoredEntry } from "@str-service/service"
import { expect, vi } from "vitest"
import type { Acknowledged } from "./writing.ts"

export const allEntries = async (store: EventStore): Promise<ReadonlyArray<StoredEntry>> => {
  const entries: Array<StoredEntry> = []
  for await (const batch of store.readAll()) entries.push(...batch)
  return entries
}

/**
 * All entries, once streams and the order of everything tell the same: what a writer asked for before
 * it was killed may still be done afterwards.
 */
const settledEntries = (store: EventStore): Promise<ReadonlyArray<StoredEntry>> =>
  vi.waitFor(
    async () => {
      const entries = await allEntries(store)
      for (const [streamId, own] of Map.groupBy(entries, (entry) => entry.streamId)) {
        const { events } = await store.readStream(streamId)
        expect(idsOf(own)).toEqual(idsOf(events))
      }
      return entries
    },
    { timeout: 10_000 },
  )

const idsOf = (entries: ReadonlyArray<StoredEntry>) =>
  entries.map(({ version, position }) => `${version} at ${position}`)

/**
 * Everything acknowledged is there once, at its version, in its stream and among all entries, and the
 * streams have no gaps. Gives all entries.
 */
export const expectKept = async (
  store: EventStore,
  acknowledged: ReadonlyArray<Acknowledged>,
): Promise<ReadonlyArray<StoredEntry>> => {
  expect(acknowledged.length).toBeGreaterThan(0)
  const entries = await settledEntries(store)
  const places = new Map<string, Array<string>>()
  const reached = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind !== "event") throw new Error("Nothing was erased.")
    const { streamId, version, eventId } = entry
    expect(version, streamId).toBe((reached.get(streamId) ?? 0) + 1)
    reached.set(streamId, version)
    places.set(eventId, [...(places.get(eventId) ?? []), `${streamId} ${version}`])
  }
  for (const { eventId, streamId, version } of acknowledged) {
    expect(places.get(eventId)).toEqual([`${streamId} ${version}`])
  }
  return entries
}
