import { once } from "node:events"
import { existsSync } from "node:fs"
import { open } from "node:fs/promises"
import { mergeByInstant, readCommands, readReferrals, runEpisodes } from "@str-service/cli"
import { kmptStr } from "@str-service/policy"
import { DueRow, EpisodeSummary, EpisodeTimeline } from "@str-service/projections"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { commandsNdjson, ndjson, referralsCsv } from "./caseload.ts"
import { folderWith } from "./folder.ts"
import { fileOf } from "./outcome.ts"
import { ended, start, str } from "./str.ts"

const { events } = runEpisodes(
  mergeByInstant(
    Result.getOrThrow(readReferrals(fileOf("referrals.csv", referralsCsv), kmptStr)),
    Result.getOrThrow(readCommands(fileOf("commands.ndjson", commandsNdjson))),
  ),
  kmptStr,
)

const withEvents = () => folderWith({ "events.ndjson": ndjson(...events) })

const file = ["--events", "events.ndjson"]

describe("str episodes due", () => {
  test("prints rows of exactly these columns, sorted by last day", async () => {
    const cwd = await withEvents()
    const args = ["episodes", "due", "--on", "2012-11-13", ...file]
    const { status, stdout, stderr } = await str(
      [...args, "--all", "--include", "reviews,exemptions", "--json"],
      { cwd },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    const row = { episodeId: "e-1", personId: "p-1", phase: "InEnablement" }
    expect(JSON.parse(stdout)).toEqual([
      { ...row, limit: "review", lastDay: "2012-11-12", daysLeft: -1, status: "breached" },
      { ...row, limit: "enablement", lastDay: "2012-11-13", daysLeft: 0, status: "due-today" },
      { ...row, limit: "total", lastDay: "2013-04-02", daysLeft: 140, status: "within" },
    ])
    expect(Schema.is(Schema.Array(DueRow))(JSON.parse(stdout))).toBe(true)
  })

  test("prints a table without colours where nobody would see them", async () => {
    const cwd = await withEvents()
    expect((await str(["episodes", "due", "--on", "2012-11-14", ...file], { cwd })).stdout).toBe(
      `Due on 2012-11-14  1 row of 1 episode

last day    days left  status    limit       phase          episode  person
2012-11-13         -1  breached  enablement  in enablement  e-1      p-1

1 breached
`,
    )
  })

  test("in colours for a terminal, unless NO_COLOR is set", async () => {
    const cwd = await withEvents()
    const args = ["episodes", "due", "--on", "2012-11-14", ...file]
    const coloured = await str(args, { cwd, env: { FORCE_COLOR: "1" } })
    expect(coloured.stdout).toContain("\u{1B}[31m")
    const plain = await str(args, { cwd, env: { NO_COLOR: "1" } })
    expect(plain.stdout).not.toContain("\u{1B}")
  })

  test("says so when nothing is due", async () => {
    const cwd = await withEvents()
    expect(await str(["episodes", "due", "--on", "2012-10-03", ...file], { cwd })).toEqual({
      status: 0,
      stdout: "Nothing is due on 2012-10-03.\n",
      stderr: "",
    })
  })
})

describe("str episodes show and timeline", () => {
  test("print what the views say, as one JSON document", async () => {
    const cwd = await withEvents()
    const [shown, told] = await Promise.all([
      str(["episodes", "show", "e-1", ...file, "--json"], { cwd }),
      str(["episodes", "timeline", "e-1", ...file, "--json"], { cwd }),
    ])
    expect(Schema.is(EpisodeSummary)(JSON.parse(shown.stdout))).toBe(true)
    expect(JSON.parse(shown.stdout)).toMatchObject({ episodeId: "e-1", contacts: 1, minutes: 60 })
    expect(Schema.is(EpisodeTimeline)(JSON.parse(told.stdout))).toBe(true)
    // Without a day, as on the last one that the events tell of.
    expect(JSON.parse(told.stdout)).toMatchObject({ episodeId: "e-1", through: "2012-10-20" })
  })

  test("print for people", async () => {
    const cwd = await withEvents()
    const [shown, told] = await Promise.all([
      str(["episodes", "show", "e-1", ...file, "--on", "2012-11-20"], { cwd }),
      str(["episodes", "timeline", "e-1", ...file, "--on", "2012-11-20"], { cwd }),
    ])
    expect(shown.stdout).toContain("referred         2012-10-01 by team Access\n")
    expect(shown.stdout).toContain("enablement  from 2012-10-03  last day 2012-11-13  exceeded")
    expect(told.stdout).toContain("░  free  2012-10-03  2012-11-20  49 days  goes on\n")
    expect(told.stdout).toContain("Enablement started: enablement until 2012-11-13")
  })

  test("refuse an id that the file does not hold, with what was meant", async () => {
    const cwd = await withEvents()
    for (const command of ["show", "timeline"]) {
      expect(await str(["episodes", command, "e-3", ...file], { cwd })).toEqual({
        status: 2,
        stdout: "",
        stderr: "events.ndjson: It holds no episode e-3. Did you mean e-1 or e-2? Check the id.\n",
      })
    }
  })

  test("refuse a day before the referral", async () => {
    const cwd = await withEvents()
    const { status, stderr } = await str(
      ["episodes", "show", "e-1", ...file, "--on", "2012-09-30"],
      { cwd },
    )
    expect(status).toBe(2)
    expect(stderr).toContain("It was referred on 2012-10-01: ask about that day or a later one.")
  })
})

test("events that cannot be read are told with their places, and nothing else is printed", async () => {
  const cwd = await folderWith({ "events.ndjson": `${ndjson(...events.slice(1))}{\n` })
  const { status, stdout, stderr } = await str(["episodes", "due", "--on", "2012-11-13", ...file], {
    cwd,
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
  expect(stderr).toMatch(/^events.ndjson:7:2: This is not JSON/u)
})

test("a reader that stops reading is no fault", async () => {
  const cwd = await withEvents()
  const child = start(["episodes", "timeline", "e-1", ...file, "--json"], { cwd })
  const end = ended(child)
  await once(child, "spawn")
  child.stdout?.destroy()
  expect(await end).toMatchObject({ status: 0, stderr: "" })
})

describe.runIf(existsSync("/dev/full"))("what cannot be printed is no success", () => {
  test.each([
    ["due", ["due", "--on", "2012-11-13", ...file]],
    ["due, as JSON", ["due", "--on", "2012-11-13", ...file, "--json"]],
    ["timeline", ["timeline", "e-1", ...file]],
    ["help", ["--help"]],
  ])("%s", async (_, args) => {
    const cwd = await withEvents()
    const full = await open("/dev/full", "w")
    const child = start(["episodes", ...args], { cwd, stdout: full.fd })
    const end = await ended(child)
    await full.close()
    expect(end).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^standard output: There is no room left for it\..*\n$/u),
    })
  })
})
