import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { openPostgresStore } from "@str-service/store-postgres"
import { expect, test } from "vitest"
import { cycles } from "./given/cycles.ts"
import { expectKept } from "./given/keeping.ts"
import { withServer } from "./given/with-server.ts"
import type { Acknowledged } from "./given/writing.ts"

const schema = "killed"

/** Starts a writer, kills it amid its appends, and gives what it said was acknowledged. */
const writeAndDie = async (url: string, streamId: string, appends: number) => {
  const writer = spawn(
    process.execPath,
    [
      "--conditions=@str-service/source",
      `${import.meta.dirname}/given/writer.ts`,
      url,
      schema,
      streamId,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  )
  const exited = once(writer, "exit")
  const acknowledged: Array<Acknowledged> = []
  for await (const line of createInterface(writer.stdout)) {
    acknowledged.push(JSON.parse(line))
    if (acknowledged.length >= appends * 3) writer.kill("SIGKILL")
  }
  expect((await exited)[1]).toBe("SIGKILL")
  return acknowledged
}

withServer("writers killed amid their appends", (server) => {
  test("what was acknowledged is there once, and streams have no gaps", async () => {
    const acknowledged: Array<Acknowledged> = []
    const store = await openPostgresStore({ url: server().url, schema })
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const writers = ["episode:1", "episode:2", "episode:3"].map((streamId, place) =>
        writeAndDie(server().url, streamId, 5 + place * 7 + (cycle % 5)),
      )
      acknowledged.push(...(await Promise.all(writers)).flat())
      await expectKept(store, acknowledged)
    }
    await store.close()
  })
})
