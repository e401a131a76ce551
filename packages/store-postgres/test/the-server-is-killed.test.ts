import { cycles, mustHaveKeptInTheEnd, startFollowing, startWriting } from "@str-service/faults"
import { openPostgresStore } from "@str-service/store-postgres"
import { expect, test } from "vitest"
import { allEntries } from "./given/entries.ts"
import { withServer } from "./given/with-server.ts"

const streams = Array.from({ length: 6 }, (_, writer) => `episode:${writer}`)

withServer("a server killed and started again, while many write", (server) => {
  test("what was acknowledged is there once, and a follower has missed nothing", async ({
    annotate,
  }) => {
    const store = await openPostgresStore({ url: server().url, pollEvery: 5 })
    const writing = startWriting(store, streams)
    const following = startFollowing(store)
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await writing.progress(100)
      await server().kill()
      await server().start()
    }
    await writing.progress(100)
    const acknowledged = await writing.stop()
    const { events } = await mustHaveKeptInTheEnd(store, acknowledged)
    expect(await following.stop(events)).toEqual(await allEntries(store))
    await annotate(JSON.stringify({ cycles, killed: cycles, acknowledged: acknowledged.length }))
    await store.close()
  })
})
