import { type PostgresServer, startPostgres } from "@str-service/servers"
import { openPostgresStore } from "@str-service/store-postgres"
import { expect, test } from "vitest"
import { cycles } from "./given/cycles.ts"
import { startFollowing } from "./given/following.ts"
import { expectKept } from "./given/keeping.ts"
import { whereInstalled } from "./given/with-server.ts"
import { type Acknowledged, startWriting } from "./given/writing.ts"

const standbyName = "standby"

const newStandby = async (primary: PostgresServer): Promise<PostgresServer> => {
  const standby = await primary.newStandby(standbyName)
  await standby.start()
  return standby
}

const streams = Array.from({ length: 6 }, (_, writer) => `episode:${writer}`)

whereInstalled("a primary killed, and its synchronous standby promoted, while many write", () => {
  test("what was acknowledged is there once, by one URL with both hosts", async () => {
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
        const entries = await expectKept(store, acknowledged)
        expect(await following.stop(entries.length)).toEqual(entries)
        await store.close()
      }
    } finally {
      await Promise.all([primary, standby].map((server) => server.remove()))
    }
  })
})
