import { openPostgresStore } from "@str-service/store-postgres"
import { expect, test } from "vitest"
import { cycles } from "./given/cycles.ts"
import { startFollowing } from "./given/following.ts"
import { allEntries, expectKept } from "./given/keeping.ts"
import { withServer } from "./given/with-server.ts"
import { startWriting } from "./given/writing.ts"

const streams = Array.from({ length: 6 }, (_, writer) => `episode:${writer}`)

withServer("a server killed and started again, while many write", (server) => {
  test("what was acknowledged is there once, and a follower has missed nothing", async () => {
    const store = await openPostgresStore({ url: server().url, pollEvery: 5 })
    const writing = startWriting(store, streams)
    const following = startFollowing(store)
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await writing.progress(100)
      await server().kill()
      await server().start()
    }
    await writing.progress(100)
    const entries = await expectKept(store, await writing.stop())
    expect(await following.stop(entries.length)).toEqual(await allEntries(store))
    await store.close()
  })
})
