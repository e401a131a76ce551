import { readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { DatabaseSync } from "node:sqlite"
import { openSqliteStore } from "@str-service/store-sqlite"
import { describe, expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { str } from "./str.ts"
import { strHere } from "./str-here.ts"

const data = path.join(import.meta.dirname, "../../../examples/workers/data")

const linesOf = async (name: string): Promise<ReadonlyArray<string>> =>
  (await readFile(path.join(data, `${name}.ndjson`), "utf8")).trimEnd().split("\n")

const [workers, episodes] = [await linesOf("workers"), await linesOf("events")]

/** Events of both, two of workers before each of an episode, and one at the end. */
const mixed = episodes
  .flatMap((event, index) => [...workers.slice(0, -1).slice(2 * index, 2 * index + 2), event])
  .concat(workers.slice(-1))

const textOf = (lines: ReadonlyArray<string>): string => lines.map((line) => `${line}\n`).join("")

const withStore = async (lines: ReadonlyArray<string> = mixed) => {
  const folder = await folderWith({ "both.ndjson": textOf(lines) })
  const at = (name: string) => path.join(folder, name)
  const call = (command: string, ...args: ReadonlyArray<string>) =>
    strHere([...command.split(" "), ...args, "--store", `sqlite:${at("str.sqlite")}`])
  await call("store init")
  const take = (name: string) => call("store import", "--events", at(name))
  return { at, call, take }
}

const counts = "44 events of 9 episodes and 5 workers"

test("a store moves by export and import with its workers, in the same order", async () => {
  const { at, call, take } = await withStore()
  expect((await take("both.ndjson")).stderr).toMatch(/^Took 44 events into sqlite:/u)
  expect((await call("store verify")).stdout).toContain(`${counts}. All can be read`)
  const out = await call("store export", "--out", at("out.ndjson"))
  expect(out.stderr).toContain(`Wrote ${counts} to `)
  expect(await readFile(at("out.ndjson"), "utf8")).toBe(textOf(mixed))
  expect((await take("out.ndjson")).stderr).toMatch(/Took 0 events.* 44 events were there already/u)
})

test("tombstones of workers are counted, as those of episodes are", async () => {
  const { at, call, take } = await withStore()
  await take("both.ndjson")
  const store = await openSqliteStore({ file: at("str.sqlite") })
  const erase = async (streamId: string) => {
    const { version: expectedVersion } = await store.readStream(streamId)
    return store.erase({ streamId, expectedVersion, on: "2026-01-05", reason: "retention-ended" })
  }
  await erase("worker:worker-2")
  expect((await call("store verify")).stdout).toMatch(
    /of 9 episodes and 4 workers; 1 worker was erased\. All can/u,
  )
  const { metadata } = JSON.parse(episodes[0] ?? "")
  await erase(`episode:${metadata.episodeId}`)
  expect((await call("store verify")).stdout).toContain(
    "of 8 episodes and 4 workers; 1 episode and 1 worker were erased. All can",
  )
  expect(JSON.parse((await call("store verify", "--json")).stdout).erased).toEqual({
    episodes: 1,
    workers: 1,
  })
  await store.close()
})

test("CSV holds episodes alone, and says so", async () => {
  const { at, call, take } = await withStore()
  await take("both.ndjson")
  const { stderr } = await call("store export", "--out", at("out.csv"))
  expect(stderr).toContain("Wrote 27 events of 9 episodes to ")
  expect(stderr).toContain(
    "Left out: 5 workers, for CSV holds episodes alone. Write NDJSON for all.",
  )
  expect((await take("out.csv")).stderr).toMatch(/Took 0 events.* 27 events were there already/u)
})

test("what was exported is asked about as a file of each", async () => {
  const { at } = await withStore()
  const on = ["--on", "2025-07-01", "--json"]
  const policy = ["--policy", "example-borough-str"]
  const asked = (events: string, staff: string) =>
    strHere(["workers", "caseload", "--events", events, "--workers", staff, ...policy, ...on])
  const apart = await asked(path.join(data, "events.ndjson"), path.join(data, "workers.ndjson"))
  expect(apart.isWell).toBe(true)
  expect(await asked(at("both.ndjson"), at("both.ndjson"))).toEqual(apart)
  const draft = path.join(
    import.meta.dirname,
    "../../policy/policies/example-borough-str/2025-04-01.policy.json",
  )
  const args = ["policy", "simulate", draft, "--events", at("both.ndjson"), "--json"]
  const { status, stdout } = await str(args)
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ events: { lines: 44, count: 27 }, episodes: 9 })
})

test("a file of workers is none of episodes, and that is told", async () => {
  const events = path.join(data, "workers.ndjson")
  const { isWell, stderr } = await strHere(["episodes", "due", "--events", events])
  expect(isWell).toBe(false)
  expect(stderr).toContain("These are events of workers, and none of an episode.")
})

const changed = (line: string, from: string, to: string): string => line.replace(from, to)

describe("nothing is taken in", () => {
  const [first = "", ...others] = workers
  const early = changed(
    first.replace('"version":1', '"version":2').replace(`/0"`, `/9"`),
    '"recordedAt":"2025',
    '"recordedAt":"2024',
  )
  test.each<[string, ReadonlyArray<string>, RegExp]>([
    [
      "of an event of a worker that cannot be read",
      [changed(first, '"role":"str"', '"role":"stray"'), ...others],
      /:1:\d+: not-an-event: "data.role": expected/u,
    ],
    [
      "of a worker whose first event is missing",
      others,
      /gap: worker worker-1: This is version 2 where version 1 is due/u,
    ],
    ["of a line that stands twice", [first, first, ...others], /:2:1: doubled: worker worker-1: /u],
    ["of what was recorded too early", [first, early], /:2:1: out-of-order: worker worker-1: /u],
    [
      "where a key stands twice",
      [changed(first, '"type":', '"type":"Left","type":')],
      /:1:\d+: not-an-event: .*twice/u,
    ],
  ])("%s", async (_, lines, message) => {
    const { call, take } = await withStore(lines)
    const { isWell, stderr } = await take("both.ndjson")
    expect(isWell).toBe(false)
    expect(stderr).toMatch(message)
    expect(stderr).toContain("Nothing was taken in.")
    expect((await call("store verify")).stdout).toContain(": 0 events of 0 episodes.")
  })

  test("where the store holds something else of a worker", async () => {
    const { at, take } = await withStore(workers)
    await take("both.ndjson")
    await writeFile(at("other.ndjson"), changed(first, '"role":"str"', '"role":"css"'))
    expect((await take("other.ndjson")).stderr).toContain(
      "worker worker-1: Version 1 is another event in the store than in the file.",
    )
  })
})

test("an event of a worker that a store cannot read is told, and the rest is written", async () => {
  const { at, call, take } = await withStore()
  await take("both.ndjson")
  const database = new DatabaseSync(at("str.sqlite"))
  database.exec("update entry set body = '{' where stream_id = 'worker:worker-2' and version = 1")
  database.close()
  const { isWell, stderr } = await call("store export", "--out", at("out.ndjson"))
  expect(isWell).toBe(false)
  expect(stderr).toContain(
    "worker worker-2, version 1: It cannot be read. Restore it from a backup.",
  )
  const written = (await readFile(at("out.ndjson"), "utf8")).trimEnd().split("\n")
  expect(written).toEqual(
    mixed.filter((line) => !line.includes('"metadata":{"workerId":"worker-2"')),
  )
})
