import { mustHaveKept } from "@str-service/faults"
import { type EventStore, openMemoryStore } from "@str-service/service"
import { expect, test } from "vitest"

const acknowledged = [
  { streamId: "episode:1", version: 2, count: 2, commandId: "w0-0-2" },
  { streamId: "episode:1", version: 3, count: 1, commandId: "w0-1-1" },
]

const givenStore = async (): Promise<EventStore> => {
  const store = openMemoryStore()
  for (const { streamId, version, count, commandId } of acknowledged) {
    const events = Array.from({ length: count }, (_, index) => ({
      eventId: `${commandId}/${index}`,
      type: "GoalSet",
      schemaVersion: 1,
      body: "{}",
    }))
    await store.append({ streamId, expectedVersion: version - count, commandId, events })
  }
  return store
}

/** The store, leaving out the events at some versions; in reading all as well, unless told. */
const without = (store: EventStore, versions: ReadonlyArray<number>, inAll = true): EventStore => {
  const isThere = ({ version }: { readonly version: number }) => !versions.includes(version)
  return {
    ...store,
    readStream: async (streamId) => {
      const stream = await store.readStream(streamId)
      return { ...stream, events: stream.events.filter(isThere) }
    },
    readAll: async function* () {
      for await (const batch of store.readAll()) yield inAll ? batch.filter(isThere) : batch
    },
  }
}

test("a store that has everything passes", async () => {
  expect(await mustHaveKept(await givenStore(), acknowledged)).toEqual({ events: 3, commands: 2 })
})

test.for([
  ["an append is gone", [3], "is not there"],
  ["an append is there in part", [2, 3], "in part"],
  ["an event is gone in the middle", [2], "gap"],
  ["all is gone", [1, 2, 3], "is not there"],
] as const)("%s, and it says so", async ([, versions, message]) => {
  const store = without(await givenStore(), versions)
  await expect(mustHaveKept(store, acknowledged)).rejects.toThrow(message)
})

test("reading all gives more than the stream, and it says so", async () => {
  const store = without(await givenStore(), [3], false)
  await expect(mustHaveKept(store, acknowledged)).rejects.toThrow("other events")
})

test("an append is elsewhere than its writer was told, and it says so", async () => {
  const told = [{ streamId: "episode:1", version: 4, count: 1, commandId: "w0-1-1" }]
  await expect(mustHaveKept(await givenStore(), told)).rejects.toThrow("is there as")
})
