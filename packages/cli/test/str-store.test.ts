import { once } from "node:events"
import { readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { DatabaseSync } from "node:sqlite"
import { eventsToCsv } from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { folderWith, namesIn } from "./folder.ts"
import { caseloadOf, linesOf, mixed } from "./recorded-caseload.ts"
import { ended, start, str } from "./str.ts"
import { strHere } from "./str-here.ts"

const episodes = caseloadOf(12)
const events = mixed(episodes)
const lines = linesOf(events)

/** A folder with a new store and a file of events, and how to call the command on them. */
const withStore = async (files: Readonly<Record<string, string>> = {}) => {
  const folder = await folderWith({ "events.ndjson": lines, ...files })
  const file = path.join(folder, "str.sqlite")
  const call = (command: string, ...args: ReadonlyArray<string>) =>
    strHere([...command.split(" "), ...args, "--store", `sqlite:${file}`])
  const take = (name: string) => call("store import", "--events", path.join(folder, name))
  const change = (statements: string) => {
    const database = new DatabaseSync(file)
    database.exec(statements)
    database.close()
  }
  await call("store init")
  return { folder, file, call, take, change }
}

describe("what is taken in", () => {
  test("comes out as it went in, and as CSV, and goes in again as CSV", async () => {
    const { folder, call, take } = await withStore()
    expect((await take("events.ndjson")).stderr).toMatch(/^Took 102 events into sqlite:/u)
    await call("store export", "--out", path.join(folder, "out.ndjson"))
    expect(await readFile(path.join(folder, "out.ndjson"), "utf8")).toBe(lines)
    await call("store export", "--out", path.join(folder, "out.csv"))
    expect(await readFile(path.join(folder, "out.csv"), "utf8")).toBe(eventsToCsv(events))
    const other = await withStore({ "events.csv": eventsToCsv(events) })
    await other.take("events.csv")
    await other.call("store export", "--out", path.join(folder, "again.ndjson"))
    expect(await readFile(path.join(folder, "again.ndjson"), "utf8")).toBe(lines)
  })

  test("is printed where no file is named", async () => {
    const { folder, take } = await withStore()
    await take("events.ndjson")
    const { status, stdout, stderr } = await str(["store", "export"], { cwd: folder })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "Wrote 102 events of 12 episodes.\n" })
    expect(stdout).toBe(lines)
  })

  test("is the same in whatever order a line says it", async () => {
    const turned = events.map(({ type, data, metadata }) => ({ metadata, data, type }))
    const { take } = await withStore({
      "turned.ndjson": turned.map((event) => JSON.stringify(event)).join("\n"),
    })
    await take("events.ndjson")
    expect((await take("turned.ndjson")).stderr).toMatch(/Took 0 events.* 102 events were there/u)
  })

  test("is not doubled when it is taken in again, and goes on where it ended", async () => {
    const { take, call } = await withStore({
      "half.ndjson": `${lines.split("\n").slice(0, 40).join("\n")}\n`,
    })
    expect((await take("half.ndjson")).stderr).toContain("Took 40 events")
    expect((await take("events.ndjson")).stderr).toMatch(/Took 62 events.* 40 events were there/u)
    expect((await take("events.ndjson")).stderr).toMatch(/Took 0 events.* 102 events were there/u)
    expect((await call("store verify")).stdout).toContain("102 events of 12 episodes. All can")
  })

  test.each([
    [
      "a broken line in the middle",
      (all: Array<string>) => all.with(50, '{"type":'),
      ":51:1: unreadable",
    ],
    ["a version that is missing", (all: Array<string>) => all.toSpliced(3, 1), "gap"],
    ["a line that stands twice", (all: Array<string>) => [...all, all[5] ?? ""], "doubled"],
  ])("is nothing at all with %s", async (_, spoil, message) => {
    const { take, call } = await withStore({
      "spoilt.ndjson": spoil(lines.trimEnd().split("\n")).join("\n"),
    })
    const { isWell, stderr } = await take("spoilt.ndjson")
    expect(isWell).toBe(false)
    expect(stderr).toContain(message)
    expect(stderr).toContain("Nothing was taken in.")
    expect((await call("store verify")).stdout).toContain(": 0 events of 0 episodes.")
  })

  test("is nothing at all where the store holds something else of an episode, or erased it", async () => {
    const { folder, take, call, change } = await withStore()
    await take("events.ndjson")
    await call("person erase", "p-3", "--reason", "other")
    change(
      "update entry set body = replace(body, 'w-1', 'w-2') where stream_id = 'episode:ep-2' and version = 2",
    )
    await writeFile(path.join(folder, "more.ndjson"), linesOf(mixed(caseloadOf(13))))
    const { isWell, stderr } = await take("more.ndjson")
    expect(isWell).toBe(false)
    expect(stderr).toContain(
      "episode ep-2: Version 2 is another event in the store than in the file.",
    )
    expect(stderr).toContain("episode ep-3: It was erased on ")
    expect(stderr).not.toContain("ep-13")
    expect((await call("episodes show", "ep-13")).isWell).toBe(false)
  })
})

describe("verify", () => {
  test.each([
    [
      "a version is missing",
      "delete from entry where stream_id = 'episode:ep-2' and version = 2",
      "episode ep-2, version 3: Version 2 should stand here, and is missing.",
    ],
    [
      "an event cannot be read",
      "update entry set body = '{' where position = 7",
      "This is no JSON.",
    ],
    [
      "a row says another type",
      "update entry set type = 'Closed' where position = 1",
      "is another in its row than in its text",
    ],
    [
      "a policy was changed under its number",
      `update entry set body = replace(body, '"digest":"', '"digest":"0') where type = 'EligibilityAssessed'`,
      "What is at hand under this number says something else",
    ],
    [
      "a policy is not at hand",
      `update entry set body = replace(body, '"2012.1"', '"2099.1"') where type = 'EligibilityAssessed'`,
      "It is not at hand. Name its document, or the folder that holds it, with --policy.",
    ],
  ])("finds that %s", async (_, statement, message) => {
    const { take, call, change } = await withStore()
    await take("events.ndjson")
    change(statement)
    const { isWell, stderr, stdout } = await call("store verify")
    expect(isWell).toBe(false)
    expect(stderr).toContain(message)
    expect(stdout).not.toContain("All can be read")
    const { findings } = JSON.parse((await call("store verify", "--json")).stdout)
    expect(findings.count).toBeGreaterThan(0)
  })

  test("knows the policies that come along, and counts how often each is named", async () => {
    const { take, call } = await withStore()
    await take("events.ndjson")
    const { findings, policies } = JSON.parse((await call("store verify", "--json")).stdout)
    expect(findings).toEqual({ count: 0, told: [] })
    expect(policies).toEqual([
      expect.objectContaining({ id: "kmpt-str", version: "2012.1", isKnown: true }),
    ])
  })
})

describe("a store that cannot be used is told of, with what to do", () => {
  test.each([
    ["there is none", "none.sqlite", "There is no such file."],
    ["it is empty", "empty.sqlite", "This file is empty. Make a store of it: str store init"],
    ["it is no database", "notes.sqlite", "This is no SQLite database."],
    ["it is a folder", ".", "This is a folder. Name a file."],
  ])("%s", async (_, name, message) => {
    const folder = await folderWith({ "empty.sqlite": "", "notes.sqlite": "Notes. ".repeat(100) })
    const before = await namesIn(folder)
    const place = `sqlite:${path.join(folder, name)}`
    const { isWell, stdout, stderr } = await strHere(["episodes", "due", "--store", place])
    expect({ isWell, stdout }).toEqual({ isWell: false, stdout: "" })
    expect(stderr).toContain(`${place}: ${message}`)
    expect(await namesIn(folder)).toEqual(before)
  })

  test("it is of another program, or of a later version", async () => {
    const { call, change } = await withStore()
    change("pragma user_version = 2")
    expect((await call("store verify")).stderr).toContain("Bring this program up to date.")
    change("pragma application_id = 1")
    expect((await call("store verify")).stderr).toContain("This is not a store of STR events.")
  })

  test("a NATS server does not answer, and the token is not told", async () => {
    const place = "nats://SECRET@127.0.0.1:1/str"
    const { isWell, stderr } = await strHere(["store", "verify", "--store", place])
    expect(isWell).toBe(false)
    expect(stderr).toMatch(
      /^nats:\/\/127\.0\.0\.1:1\/str: NATS at 127\.0\.0\.1:1: connection refused/u,
    )
    expect(stderr).not.toContain("SECRET")
  })

  test("no server answers, and the password is not told", async () => {
    const place = "postgres://str:SECRET@127.0.0.1:1/str"
    const { stderr } = await strHere(["store", "verify", "--store", place])
    expect(stderr).toBe(
      "postgres://str@127.0.0.1:1/str: No server answers there. Start it, or check the host and the port. (ECONNREFUSED)\n",
    )
  })
})

/** Has nothing found of what begins with these names, as if it were not installed. */
const without = (...names: ReadonlyArray<string>) => ({
  NODE_OPTIONS: `--import=${encodeURI(`data:text/javascript,
    import { registerHooks } from "node:module"
    registerHooks({
      resolve: (name, context, next) => {
        if (!${JSON.stringify(names)}.some((start) => name.startsWith(start))) return next(name, context)
        throw Object.assign(new Error(name + " is not installed"), { code: "ERR_MODULE_NOT_FOUND" })
      },
    })`)}`,
})

test("a driver is needed only for its own stores, and told by name where it is missing", async () => {
  const { folder, take } = await withStore()
  await take("events.ndjson")
  const verify = ["store", "verify"]
  const drivers = ["@str-service/store-", "better-sqlite3", "postgres"]
  const [file, sqlite, postgres] = await Promise.all([
    str(["episodes", "due", "--on", "2013-01-01", "--events", "events.ndjson"], {
      cwd: folder,
      env: without(...drivers, "@str-service/service"),
    }),
    str(verify, { cwd: folder, env: without("@str-service/store-postgres", "postgres") }),
    str([...verify, "--store", "postgres://127.0.0.1/str"], { env: without(...drivers) }),
  ])
  expect(file).toMatchObject({ status: 0, stderr: "" })
  expect(sqlite).toMatchObject({ status: 0, stderr: "" })
  expect(postgres).toMatchObject({ status: 2, stdout: "" })
  expect(postgres.stderr).toContain("npm install @str-service/store-postgres")
})

test("the environment may name the store, for one that needs a password", async () => {
  const { stderr } = await str(["store", "verify"], {
    env: { STR_STORE: "postgres://str:SECRET@127.0.0.1:1/str" },
  })
  expect(stderr).toContain("postgres://str@127.0.0.1:1/str: No server answers there.")
})

test("interrupted, a run says how far it came, and goes on when it is run again", async () => {
  const { folder, file } = await withStore()
  const data = path.join(import.meta.dirname, "../../../examples/caseload/data")
  const args = [
    "episodes",
    "run",
    "--policy",
    "kmpt-str",
    "--commands",
    path.join(data, "commands.ndjson"),
    "--referrals",
    path.join(data, "referrals.csv"),
  ]
  const child = start(args, { cwd: folder })
  const end = ended(child)
  await once(child.stderr ?? child, "data")
  const counting = new DatabaseSync(file)
  const count = () =>
    Number(counting.prepare("select count(*) as count from entry").get()?.["count"])
  while (count() < 50 && child.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve))
  counting.close()
  child.kill("SIGINT")
  const { status, stderr } = await end
  expect(status).toBe(130)
  expect(stderr).toMatch(/At least \d+ of 9,711 commands were dealt with\. Run this again/u)
  const { stdout } = await strHere(["store", "verify", "--store", `sqlite:${file}`])
  expect(stdout).toContain("All can be read, nothing is missing")
})
