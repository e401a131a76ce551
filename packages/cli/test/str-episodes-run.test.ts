import { execFile } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { open, readFile } from "node:fs/promises"
import * as path from "node:path"
import { promisify } from "node:util"
import { eventsToCsv } from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { commandsNdjson, ndjson, referralsCsv, rejectedCommand } from "./caseload.ts"
import { folderWith, namesIn } from "./folder.ts"
import { ended, start, str } from "./str.ts"

const run = (...args: ReadonlyArray<string>) => ["episodes", "run", ...args]

const wholeRun = run(
  ...["--referrals", "referrals.csv", "--commands", "commands.ndjson"],
  ...["--policy", "kmpt-str", "--out", "events.ndjson", "--rejections", "rejections.ndjson"],
)

const inputs = { "referrals.csv": referralsCsv, "commands.ndjson": commandsNdjson }

const linesOf = async (folder: string, name: string): Promise<ReadonlyArray<string>> =>
  (await readFile(path.join(folder, name), "utf8")).split("\n").slice(0, -1)

describe("status 0: all commands were accepted", () => {
  test("and their events are written, one on each line, in the order of appending", async () => {
    const cwd = await folderWith(inputs)
    expect(await str(wholeRun, { cwd })).toEqual({
      status: 0,
      stdout: "",
      stderr: "Read 2 referrals and 3 commands.\nWrote 7 events of 2 episodes to events.ndjson.\n",
    })
    const types = (await linesOf(cwd, "events.ndjson")).map((line) => JSON.parse(line).type)
    expect(types).toEqual([
      "Referred",
      "EligibilityAssessed",
      "Referred",
      "EligibilityAssessed",
      "EnablementStarted",
      "SupportRecorded",
      "ReviewHeld",
    ])
    expect(await linesOf(cwd, "rejections.ndjson")).toEqual([])
  })
})

test("rejections are not written as NDJSON to a file named .csv", async () => {
  const cwd = await folderWith(inputs)
  const { status, stderr } = await str(
    wholeRun.map((word) => (word === "rejections.ndjson" ? "rejected.csv" : word)),
    { cwd },
  )
  expect(status).toBe(2)
  expect(stderr).toContain("rejected.csv: What goes here is written as NDJSON only")
  expect(await namesIn(cwd)).toEqual(["commands.ndjson", "referrals.csv"])
})

test("in a file named .csv the same events are CSV", async () => {
  const cwd = await folderWith(inputs)
  await str(wholeRun, { cwd })
  await str(
    wholeRun.map((word) => (word === "events.ndjson" ? "events.csv" : word)),
    { cwd },
  )
  const events = (await linesOf(cwd, "events.ndjson")).map((line) => JSON.parse(line))
  expect(await readFile(path.join(cwd, "events.csv"), "utf8")).toBe(eventsToCsv(events))
})

describe("status 1: some commands were rejected", () => {
  test("they are listed, and the rest is written", async () => {
    const cwd = await folderWith({
      ...inputs,
      "commands.ndjson": commandsNdjson + ndjson(rejectedCommand),
    })
    const { status, stdout, stderr } = await str(wholeRun, { cwd })
    expect(status).toBe(1)
    expect(stdout).toContain("c-2012-10-21-Close")
    expect(stdout).toContain("2012-10-22 is later than today, 2012-10-21.")
    expect(stderr).toContain("1 command rejected.")
    expect(await linesOf(cwd, "events.ndjson")).toHaveLength(7)
    expect((await linesOf(cwd, "rejections.ndjson")).map((line) => JSON.parse(line))).toEqual([
      {
        command: rejectedCommand,
        rejection: { _tag: "InFuture", on: "2012-10-22", today: "2012-10-21" },
        message: "2012-10-22 is later than today, 2012-10-21. Record it once it has happened.",
      },
    ])
  })
})

describe.runIf(existsSync("/dev/full"))("status 2: rejections that cannot be listed", () => {
  test("although the rest is written", async () => {
    const cwd = await folderWith({
      ...inputs,
      "commands.ndjson": commandsNdjson + ndjson(rejectedCommand),
    })
    const full = await open("/dev/full", "w")
    const end = await str(wholeRun, { cwd, stdout: full.fd })
    await full.close()
    expect(end.status).toBe(2)
    expect(end.stderr).toContain("1 command rejected.")
    expect(end.stderr).toContain("standard output: There is no room left for it.")
    expect(await linesOf(cwd, "rejections.ndjson")).toHaveLength(1)
  })
})

describe("status 2: nothing was done", () => {
  test("for unreadable lines, of all files, each told with its place", async () => {
    const cwd = await folderWith({
      "referrals.csv": referralsCsv.replace("2012-10-01,access", "2012-10-32,access"),
      "commands.ndjson": `${commandsNdjson}{"type":\n`,
      "events.ndjson": "what was there before",
    })
    expect(await str(wholeRun, { cwd })).toEqual({
      status: 2,
      stdout: "",
      stderr: [
        "referrals.csv:2:9: referred_on: expected a real calendar day. Mend it.",
        "commands.ndjson:4:9: This is not JSON (value expected). Mend it.",
        "",
      ].join("\n"),
    })
    expect(await namesIn(cwd)).toEqual(["commands.ndjson", "events.ndjson", "referrals.csv"])
    expect(await linesOf(cwd, "events.ndjson")).toEqual([])
    expect(await readFile(path.join(cwd, "events.ndjson"), "utf8")).toBe("what was there before")
  })

  test("for files that are not there", async () => {
    const cwd = await folderWith()
    const { status, stderr } = await str(wholeRun, { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain("referrals.csv: There is no such file or folder.")
    expect(stderr).toContain("commands.ndjson: There is no such file or folder.")
    expect(await namesIn(cwd)).toEqual([])
  })

  test.each([
    ["an input", ["--out", "./commands.ndjson"], "./commands.ndjson: This file is read, too."],
    ["the policy", ["--out", "mine.json", "--policy", "mine.json"], "mine.json: This file is read"],
    ["each other", ["--out", "a", "--rejections", "./a"], "./a: This file is to be written twice."],
    ["a folder that is not there", ["--out", "no/a"], "no/a: There is no folder no. Create it"],
  ])("for outputs that would replace or miss %s", async (_, args, message) => {
    const cwd = await folderWith({ ...inputs, "mine.json": "{}" })
    const policy = args.includes("--policy") ? [] : ["--policy", "kmpt-str"]
    const ending = await str(run("--commands", "commands.ndjson", ...policy, ...args), { cwd })
    expect(ending).toMatchObject({ status: 2, stdout: "" })
    expect(ending.stderr).toContain(message)
    expect(await readFile(path.join(cwd, "commands.ndjson"), "utf8")).toBe(commandsNdjson)
    expect(await namesIn(cwd)).toEqual(["commands.ndjson", "mine.json", "referrals.csv"])
  })
})

test("interrupted while it reads, it writes nothing and says so", async () => {
  const cwd = await folderWith({ "events.ndjson": "what was there before" })
  const pipe = path.join(cwd, "commands.ndjson")
  await promisify(execFile)("mkfifo", [pipe])
  const child = start(
    run("--commands", "commands.ndjson", "--policy", "kmpt-str", "--out", "events.ndjson"),
    { cwd },
  )
  const end = ended(child)
  // Opening the pipe to write waits until the command has opened it to read.
  const writer = await open(pipe, "w")
  child.kill("SIGINT")
  await once(child.stderr ?? child, "data")
  await writer.close()
  const ending = await end
  expect(ending).toEqual({ status: 130, stdout: "", stderr: "Interrupted before it was done.\n" })
  expect(await namesIn(cwd)).toEqual(["commands.ndjson", "events.ndjson"])
  expect(await readFile(path.join(cwd, "events.ndjson"), "utf8")).toBe("what was there before")
})
