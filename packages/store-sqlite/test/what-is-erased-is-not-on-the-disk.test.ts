import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Append } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"
import { expect, onTestFinished, test } from "vitest"

const givenFile = async () => {
  const folder = await mkdtemp(join(tmpdir(), "str-sqlite-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, "events.sqlite")
}

const append = (streamId: string, mark: string): Append => ({
  streamId,
  expectedVersion: 0,
  commandId: `${mark}-command`,
  events: Array.from({ length: 40 }, (_, index) => ({
    eventId: `${mark}-event/${index}`,
    type: "GoalSet",
    schemaVersion: 1,
    body: JSON.stringify({ mark: mark.repeat(100), index }),
  })),
})

const isAnywhereIn = async (file: string, mark: string): Promise<boolean> => {
  const files = [file, `${file}-wal`].filter((name) => existsSync(name))
  const contents = await Promise.all(files.map((name) => readFile(name, "latin1")))
  return contents.some((content) => content.includes(mark))
}

test("nothing of an erased stream is in the file or in its log, while it is still open", async () => {
  const file = await givenFile()
  const store = await openSqliteStore({ file })
  await store.append(append("episode:1", "secret"))
  await store.append(append("episode:2", "kept"))
  expect(await isAnywhereIn(file, "secret")).toBe(true)
  const on = "2032-10-01"
  await store.erase({ streamId: "episode:1", expectedVersion: 40, on, reason: "retention-ended" })
  expect(await isAnywhereIn(file, "secret")).toBe(false)
  expect(await isAnywhereIn(file, "kept")).toBe(true)
  await store.close()
})
