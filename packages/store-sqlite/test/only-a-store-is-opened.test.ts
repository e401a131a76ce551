import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openSqliteStore } from "@str-service/store-sqlite"
import Database from "better-sqlite3"
import { beforeEach, expect, onTestFinished, test } from "vitest"

let folder = ""

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "str-sqlite-"))
  onTestFinished(() => rm(folder, { recursive: true }))
})

const fileWith = (statements: string): string => {
  const file = join(folder, "other.sqlite")
  new Database(file).exec(statements).close()
  return file
}

test("a file that is no database is refused, and left as it is", async () => {
  const file = join(folder, "notes.txt")
  await writeFile(file, "These are notes, and no database at all.".repeat(100))
  await expect(openSqliteStore({ file })).rejects.toMatchObject({ reason: "damaged" })
})

test("somebody else's database is refused, and left as it is", async () => {
  const file = fileWith("create table invoice (id integer)")
  const before = await readFile(file)
  await expect(openSqliteStore({ file })).rejects.toThrow("is not a store of STR events")
  expect((await readFile(file)).equals(before)).toBe(true)
  expect(await readdir(folder)).toEqual(["other.sqlite"])
})

test("a store of a later version is refused, saying what to do", async () => {
  const file = fileWith("create table entry (id integer); pragma application_id = 1398035059")
  await expect(openSqliteStore({ file })).rejects.toThrow("Bring this program up to date")
})

test("a file in a folder that is not there is refused", async () => {
  const file = join(folder, "nowhere", "events.sqlite")
  await expect(openSqliteStore({ file })).rejects.toMatchObject({ reason: "unavailable" })
})

test("a writer that holds the file for too long makes the store unavailable, and nothing is lost", async () => {
  const file = join(folder, "events.sqlite")
  const store = await openSqliteStore({ file, busyTimeout: 10 })
  const other = new Database(file)
  const events = [{ eventId: "c-1/0", type: "GoalSet", schemaVersion: 1, body: "{}" }]
  const append = { streamId: "episode:1", expectedVersion: 0, commandId: "c-1", events }
  other.exec("begin immediate")
  await expect(store.append(append)).rejects.toMatchObject({ reason: "unavailable" })
  other.exec("rollback")
  other.close()
  expect(await store.append(append)).toEqual({ _tag: "Appended", version: 1 })
  await store.close()
})

test("many open a new file at once", async () => {
  const file = join(folder, "events.sqlite")
  const stores = await Promise.all(Array.from({ length: 10 }, () => openSqliteStore({ file })))
  await Promise.all(stores.map((store) => store.close()))
})
