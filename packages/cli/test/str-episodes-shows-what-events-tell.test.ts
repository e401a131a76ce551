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
      str(["episodes", "timeline", "e-1", ...file, "--on", "2012-11-20", "--json"], { cwd }),
    ])
    expect(Schema.is(EpisodeSummary)(JSON.parse(shown.stdout))).toBe(true)
    expect(JSON.parse(shown.stdout)).toMatchObject({ episodeId: "e-1", contacts: 1, minutes: 60 })
    expect(Schema.is(EpisodeTimeline)(JSON.parse(told.stdout))).toBe(true)
    expect(JSON.parse(told.stdout)).toMatchObject({ episodeId: "e-1", through: "2012-11-20" })
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

describe("what is asked of an episode is asked as known at an instant, too", () => {
  test("what was recorded later does not show", async () => {
    const cwd = await withEvents()
    const known = ["--on", "2012-10-20", "--known", "2012-10-03T00:00:00Z", "--json"]
    const [due, shown, told] = await Promise.all(
      [
        ["due", "--all"],
        ["show", "e-1"],
        ["timeline", "e-1"],
      ].map((command) => str(["episodes", ...command, ...file, ...known], { cwd })),
    )
    expect(JSON.parse(due?.stdout ?? "")).toEqual([])
    expect(JSON.parse(shown?.stdout ?? "")).toMatchObject({ phase: "Referred", contacts: 0 })
    expect(JSON.parse(told?.stdout ?? "")).toMatchObject({ phase: "Referred" })
  })

  test("an episode of which nobody knew yet is refused, with what to do", async () => {
    const cwd = await withEvents()
    const { status, stderr } = await str(
      ["episodes", "show", "e-1", ...file, "--on", "2012-11-20", "--known", "2012-09-30"],
      { cwd },
    )
    expect(status).toBe(2)
    expect(stderr).toContain("recorded or corrected later: ask with a later --known.")
  })

  test("a page that is of an earlier knowledge says so", async () => {
    const cwd = await withEvents()
    const on = ["--on", "2012-11-14", ...file]
    for (const command of [["due"], ["show", "e-1"], ["timeline", "e-1"]]) {
      const [plain, earlier] = await Promise.all([
        str(["episodes", ...command, ...on], { cwd }),
        str(["episodes", ...command, ...on, "--known", "2012-12-01T09:00:00Z"], { cwd }),
      ])
      expect(earlier.stdout).toBe(`${plain.stdout}\nAs known at 2012-12-01T09:00:00Z.\n`)
    }
  })

  test("today and now, where no time is named", async () => {
    const cwd = await withEvents()
    const { stdout } = await str(["episodes", "timeline", "e-1", ...file, "--json"], { cwd })
    expect(JSON.parse(stdout).through > "2026-01-01").toBe(true)
  })
})

test("the due list may be of a team or a worker, and CSV for a spreadsheet", async () => {
  const cwd = await withEvents()
  const due = ["episodes", "due", "--on", "2012-11-14", ...file]
  const [rows, refused] = await Promise.all([
    str([...due, "--team", "access", "--csv"], { cwd }),
    str([...due, "--team", "acess"], { cwd }),
  ])
  expect(rows.stdout).toMatch(/^\u{FEFF}episodeId,.*\r\ne-1,/u)
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("access") })
})

describe("an event that is not sound", () => {
  const commands = [
    ["due", "--on", "2012-11-13"],
    ["show", "e-1", "--on", "2012-11-13"],
    ["timeline", "e-1", "--on", "2012-11-13"],
  ]

  test.each(commands)("is left out and told by %s, which ends with 1", async (...args) => {
    const cwd = await folderWith({ "events.ndjson": `${ndjson(...events)}{\n` })
    const whole = await str(["episodes", ...args, ...file], { cwd: await withEvents() })
    expect(await str(["episodes", ...args, ...file], { cwd })).toEqual({
      status: 1,
      stdout: whole.stdout,
      stderr:
        "events.ndjson:8:1: unreadable: This is no JSON. Mend it, or take it out.\n1 finding (1 unreadable); 1 event left out.\n",
    })
  })

  test.each(commands)("keeps %s from anything with --strict", async (...args) => {
    const cwd = await folderWith({ "events.ndjson": `${ndjson(...events)}{\n` })
    expect(await str(["episodes", ...args, ...file, "--strict"], { cwd })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("Nothing was done, for --strict."),
    })
  })

  test("is told where it took the whole episode asked about with it", async () => {
    const lines = ndjson(...events.filter((event) => event.metadata.episodeId !== "e-1"))
    const cwd = await folderWith({ "events.ndjson": `${lines}{\n` })
    const { status, stderr } = await str(["episodes", "show", "e-1", ...file], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain("unreadable: This is no JSON.")
    expect(stderr).toContain("It holds no episode e-1.")
  })
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
