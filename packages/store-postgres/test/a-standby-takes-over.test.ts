import {
  type Acknowledged,
  cycles,
  mustHaveKeptInTheEnd,
  startFollowing,
  startWriting,
} from "@str-service/faults"
import { type PostgresServer, startPostgres } from "@str-service/servers"
import { openPostgresStore } from "@str-service/store-postgres"
import { expect, test } from "vitest"
import { allEntries } from "./given/entries.ts"
import { whereInstalled } from "./given/with-server.ts"

const standbyName = "standby"

const newStandby = async (primary: PostgresServer): Promise<PostgresServer> => {
  const standby = await primary.newStandby(standbyName)
  await standby.start()
  return standby
}

const streams = Array.from({ length: 6 }, (_, writer) => `episode:${writer}`)

whereInstalled("a primary killed, and its synchronous standby promoted, while many write", () => {
  test("what was acknowledged is there once, by one URL with both hosts", async ({ annotate }) => {
    let primary = await startPostgres(`synchronous_standby_names = '${standbyName}'\n`)
    let standby = await newStandby(primary)
    const acknowledged: Array<Acknowledged> = []
    try {
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        const url = `postgres://str@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/postgres`
        const store = await openPostgresStore({ url, pollEvery: 5 })
        const writing = startWriting(store, streams)
        const following = startFollowing(store)
        await writing.progress(100)
        await primary.kill()
        await standby.promote()
        await primary.remove()
        primary = standby
        // Until the new primary has a standby too, nothing is acknowledged.
        standby = await newStandby(primary)
        await writing.progress(100)
        acknowledged.push(...(await writing.stop()))
        const { events } = await mustHaveKeptInTheEnd(store, acknowledged)
        expect(await following.stop(events)).toEqual(await allEntries(store))
        await store.close()
      }
      await annotate(JSON.stringify({ cycles, killed: cycles, acknowledged: acknowledged.length }))
    } finally {
      await Promise.all([primary, standby].map((server) => server.remove()))
    }
  })
})
