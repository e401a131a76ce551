import {
  type Acknowledged,
  cycles,
  mustHaveKeptInTheEnd,
  startFollowing,
  startWriting,
} from "@str-service/faults"
import type { NatsCluster, NatsServer } from "@str-service/servers"
import type { EventStore, StoredEntry } from "@str-service/service"
import { expect, test } from "vitest"
import { jetStreamOf } from "./given/raw.ts"
import { openStore, withCluster } from "./given/with-cluster.ts"

const name = "led"

/** New ones for each cycle, so that none gets very long. */
const streamsOf = (cycle: number) =>
  Array.from({ length: 6 }, (_, writer) => `episode:${cycle}:${writer}`)

const allEntries = async (store: EventStore): Promise<ReadonlyArray<StoredEntry>> => {
  const entries: Array<StoredEntry> = []
  for await (const batch of store.readAll()) entries.push(...batch)
  return entries
}

/** The server through which all of the stream's appends go. */
const leaderOf = async (cluster: NatsCluster): Promise<NatsServer> => {
  const { streams: made } = await jetStreamOf(cluster)
  const { cluster: led } = await made.info(name)
  const leader = cluster.servers.find((server) => server.name === led?.leader)
  if (leader === undefined) throw new Error("The stream has no leader.")
  return leader
}

withCluster("the leader of three servers killed, while many write", (cluster) => {
  test("what was acknowledged is there once, and a follower has missed nothing", async ({
    annotate,
  }) => {
    const store = await openStore(cluster(), name)
    const following = startFollowing(store)
    const acknowledged: Array<Acknowledged> = []
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const writing = startWriting(store, streamsOf(cycle))
      await writing.progress(100)
      const leader = await leaderOf(cluster())
      await leader.kill()
      // Under another leader.
      await writing.progress(100)
      await leader.start()
      acknowledged.push(...(await writing.stop()))
    }
    const { events } = await mustHaveKeptInTheEnd(store, acknowledged)
    expect(await following.stop(events)).toEqual(await allEntries(store))
    await annotate(JSON.stringify({ cycles, killed: cycles, acknowledged: acknowledged.length }))
    await store.close()
  })
})
