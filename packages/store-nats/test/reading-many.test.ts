import type { NatsCluster } from "@str-service/servers"
import type { EventStore, StoredEntry } from "@str-service/service"
import { expect, test } from "vitest"
import { jetStreamOf } from "./given/raw.ts"
import { openStore, withCluster } from "./given/with-cluster.ts"

const entriesAfter = async (store: EventStore, after?: string) => {
  const entries: Array<StoredEntry> = []
  for await (const batch of store.readAll(after)) entries.push(...batch)
  return entries
}

const count = 600

/** More messages than are asked for one by one, each with two events. */
const storeWithMany = async (cluster: NatsCluster, name: string): Promise<EventStore> => {
  const store = await openStore(cluster, name)
  const appends = Array.from({ length: count }, (_, number) =>
    store.append({
      streamId: `episode:${number}`,
      expectedVersion: 0,
      commandId: "c-1",
      events: [0, 1].map((index) => ({
        eventId: `c-1/${index}`,
        type: "SupportRecorded",
        schemaVersion: 1,
        body: `${number}`,
      })),
    }),
  )
  await Promise.all(appends)
  return store
}

withCluster("many messages", (cluster) => {
  test("are read in one order, from any position", async () => {
    const store = await storeWithMany(cluster(), "ordered")
    const all = await entriesAfter(store)
    expect(new Set(all.map(({ streamId }) => streamId)).size).toBe(count)
    for (const place of [0, 1, 2, 1_001, 2 * count - 3, 2 * count - 1]) {
      expect(await entriesAfter(store, all[place]?.position)).toEqual(all.slice(place + 1))
    }
    await store.close()
  })

  test("are read over gaps", async () => {
    const store = await storeWithMany(cluster(), "gaps")
    const all = await entriesAfter(store)
    const isLost = ({ position }: StoredEntry) => Math.trunc(Number(position)) % 100 === 7
    const { streams } = await jetStreamOf(cluster())
    for (const { position } of all.filter((entry) => isLost(entry) && entry.version === 2)) {
      await streams.deleteMessage("gaps", Number(position))
    }
    expect(await entriesAfter(store)).toEqual(all.filter((entry) => !isLost(entry)))
    await store.close()
  })

  test("are followed to the last, when nothing more comes", async () => {
    const store = await storeWithMany(cluster(), "followed")
    const seen: Array<StoredEntry> = []
    for await (const batch of store.subscribe()) {
      seen.push(...batch)
      if (seen.length === 2 * count) break
    }
    expect(seen).toEqual(await entriesAfter(store))
    await store.close()
  }, 15_000)

  test("are followed on by whose reader was lost with its server", async () => {
    const store = await storeWithMany(cluster(), "lost")
    const { consumers } = await jetStreamOf(cluster())
    const seen: Array<StoredEntry> = []
    for await (const batch of store.subscribe()) {
      for (const { name } of await consumers.list("lost").next()) {
        if (seen.length === 0) await consumers.delete("lost", name)
      }
      seen.push(...batch)
      if (seen.length >= 2 * count) break
    }
    expect(seen).toEqual(await entriesAfter(store))
    await store.close()
  })
})
