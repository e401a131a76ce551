import type { EventStore, StoredEntry } from "@str-service/service"
import { expect, test } from "vitest"
import { jetStreamOf } from "./given/raw.ts"
import { openStore, withCluster } from "./given/with-cluster.ts"

const appendTo = (store: EventStore, expectedVersion: number, text: string) =>
  store.append({
    streamId: "episode.1",
    expectedVersion,
    commandId: `c-${expectedVersion}`,
    events: [0, 1].map((index) => ({
      eventId: `c-${expectedVersion}/${index}`,
      type: "SupportRecorded",
      schemaVersion: 1,
      body: JSON.stringify(text),
    })),
  })

const erasure = {
  streamId: "episode.1",
  expectedVersion: 6,
  on: "2032-10-01",
  reason: "retention-ended",
} as const

const allEntries = async (store: EventStore): Promise<ReadonlyArray<StoredEntry>> => {
  const entries: Array<StoredEntry> = []
  for await (const batch of store.readAll()) entries.push(...batch)
  return entries
}

withCluster("erasing", (cluster) => {
  test("leaves no text in any message, and no place free", async () => {
    const store = await openStore(cluster(), "gone")
    for (const version of [0, 2, 4]) await appendTo(store, version, "a-secret")
    await store.erase(erasure)
    const { streams } = await jetStreamOf(cluster())
    const { state } = await streams.info("gone", { subjects_filter: ">" })
    expect(Object.keys(state.subjects ?? {}).toSorted()).toEqual(
      [0, 2, 4, 6].map((version) => `gone.episode%1.${version}`),
    )
    for (let sequence = state.first_seq; sequence <= state.last_seq; sequence += 1) {
      const message = await streams.getMessage("gone", { seq: sequence })
      expect(message?.string() ?? "").not.toContain("a-secret")
    }
    await store.close()
  })

  // As a process would that was stopped after its tombstone, or amid the rest.
  test.for([0, 1, 2])("is completed by asking again, where %i of it was done", async (done) => {
    const name = `interrupted_${done}`
    const store = await openStore(cluster(), name)
    for (const version of [0, 2, 4]) await appendTo(store, version, "a-secret")
    const js = await jetStreamOf(cluster())
    const client = js.jetstream()
    await client.publish(
      `${name}.episode%1.6`,
      '{"kind":"burial","on":"2032-10-01","reason":"x"}\n',
    )
    if (done > 0) {
      await client.publish(`${name}.episode%1.4`, '{"kind":"blank","buriedAt":6,"was":3}\n')
    }
    if (done > 1) await js.streams.deleteMessage(name, 3)
    const tombstone = { streamId: "episode.1", version: 6, on: "2032-10-01", reason: "x" }
    expect((await store.readStream("episode.1")).tombstone).toMatchObject(tombstone)
    expect(await appendTo(store, 4, "late")).toMatchObject({ _tag: "Erased", tombstone })
    expect(await store.erase(erasure)).toMatchObject({ _tag: "Erased", tombstone })
    expect(await allEntries(store)).toMatchObject([tombstone])
    for (const sequence of [1, 2, 3]) {
      expect(await js.streams.getMessage(name, { seq: sequence })).toBeNull()
    }
    await store.close()
  })
})
