import { execFile } from "node:child_process"
import { once } from "node:events"
import { writeFile } from "node:fs/promises"
import * as path from "node:path"
import { promisify } from "node:util"
import { describeFinding } from "@str-service/cli"
import type { EpisodeEvent } from "@str-service/domain"
import {
  asOf,
  CaseloadRow,
  ChargeableRun,
  ChargeNoticeRow,
  ContactsPerWeek,
  chargeableDaysView,
  DurationRow,
  EnablementSequel,
  eventsToCsv,
  FlowRow,
  OutcomeRow,
  run,
  SupportRow,
  UntoldChargeRow,
} from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { chargeable as askChargeable, type ChargeableInput } from "../src/episodes/chargeable.ts"
import { Refused } from "../src/refusal.ts"
import { folderWith } from "./folder.ts"
import { caseloadOf, linesOf, mixed } from "./recorded-caseload.ts"
import { ended, start, str } from "./str.ts"

const episodes = caseloadOf(30)
const events = episodes.flat()
const grouped = linesOf(events)

const folder = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ "events.ndjson": grouped, ...files })

const file = ["--events", "events.ndjson"]
const march = ["--from", "2013-03-01", "--to", "2013-03-31"]
const chargeable = ["episodes", "chargeable", ...march]

const jsonOf = async (args: ReadonlyArray<string>, cwd: string) => {
  const { status, stdout, stderr } = await str([...args, "--json"], { cwd })
  return { status, stderr, rows: JSON.parse(stdout) }
}

const asked: ChargeableInput = {
  events: Option.some("events.ndjson"),
  store: Option.none(),
  from: "2013-03-01",
  to: "2013-03-31",
  on: Option.none(),
  known: Option.none(),
  team: Option.none(),
  worker: Option.none(),
  byMonth: false,
  strict: false,
  json: false,
  csv: false,
}

const now = { today: "2013-09-01", now: "2013-09-01T09:00:00Z" } as const

const runsIn = (known: ReadonlyArray<EpisodeEvent>) =>
  run(asOf({}, now)(chargeableDaysView, { from: "2013-03-01", to: "2013-03-31" }), known)

describe("chargeable days", () => {
  test("are printed as the view has them, sorted by episode and then by day", async () => {
    const { status, stderr, rows } = await jsonOf([...chargeable, ...file], await folder())
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(rows).toEqual(runsIn(events))
    expect(rows.length).toBeGreaterThan(10)
    expect(Schema.is(Schema.Array(ChargeableRun))(rows)).toBe(true)
    expect(Object.keys(rows[0])).toEqual(["episodeId", "personId", "from", "to", "days"])
  })

  test("are the same whatever holds the events: mixed streams, CSV or a pipe", async () => {
    const cwd = await folder({
      "mixed.ndjson": linesOf(mixed(episodes)),
      "events.csv": eventsToCsv(mixed(episodes)),
    })
    const pipe = path.join(cwd, "pipe")
    await promisify(execFile)("mkfifo", [pipe])
    const piped = writeFile(pipe, linesOf(mixed(episodes)))
    const answers = await Promise.all([
      jsonOf([...chargeable, "--events", "mixed.ndjson"], cwd),
      jsonOf([...chargeable, "--events", "events.csv"], cwd),
      jsonOf([...chargeable, "--events", "pipe"], cwd),
      piped,
    ])
    for (const answer of answers.slice(0, -1)) {
      expect(answer).toEqual({ status: 0, stderr: "", rows: runsIn(events) })
    }
  })

  test("are a table for people, with what they come to", async () => {
    const { stdout } = await str([...chargeable, ...file, "--on", "2013-03-20"], {
      cwd: await folder(),
    })
    expect(stdout).toMatch(
      /^Chargeable days from 2013-03-01 to 2013-03-31 on 2013-03-20, as known/u,
    )
    expect(stdout).toMatch(/^episode +person +from +to +days$/mu)
    expect(stdout).toMatch(/^ep-1 +p-1 +2013-03-01 +2013-03-20 +20$/mu)
    expect(stdout).toMatch(/^[\d,]+ days of \d+ episodes\n$/mu)
  })

  test("are split by month for finance, and add up to the same", async () => {
    const cwd = await folder()
    const year = ["episodes", "chargeable", "--from", "2013-01-01", "--to", "2013-12-31", ...file]
    const [whole, parts] = await Promise.all([
      jsonOf(year, cwd),
      jsonOf([...year, "--by-month"], cwd),
    ])
    const daysIn = (rows: ReadonlyArray<ChargeableRun>) =>
      rows.reduce((sum, { days }) => sum + days, 0)
    expect(daysIn(parts.rows)).toBe(daysIn(whole.rows))
    expect(parts.rows.length).toBeGreaterThan(whole.rows.length)
  })

  test("are CSV that a spreadsheet opens", async () => {
    const { stdout } = await str([...chargeable, ...file, "--csv"], { cwd: await folder() })
    const [heading, first] = stdout.split("\r\n")
    expect(heading).toBe("\u{FEFF}episodeId,personId,from,to,days")
    expect(first).toBe("ep-1,p-1,2013-03-01,2013-03-31,31")
    expect(stdout.endsWith("\r\n")).toBe(true)
    expect(stdout.endsWith("\r\n\r\n")).toBe(false)
  })
})

describe("a question has two times, and may be about some episodes", () => {
  test("what was recorded later does not show, and a day stands for its end", async () => {
    const cwd = await folder()
    const asked = (known: string) => jsonOf([...chargeable, ...file, "--known", known], cwd)
    expect((await asked("2013-02-17")).rows).toEqual([])
    expect((await asked("2013-02-18T09:59:59Z")).rows).toEqual([])
    const { rows } = await asked("2013-02-18")
    expect(rows.length).toBeGreaterThan(0)
    expect((await asked("2013-02-18T10:00:00Z")).rows).toEqual(rows)
  })

  test("of a team and of a worker", async () => {
    const cwd = await folder()
    const team = await jsonOf(
      ["episodes", "caseload", ...file, "--on", "2013-03-01", "--team", "access"],
      cwd,
    )
    expect(
      new Set(team.rows.flatMap((row: CaseloadRow) => (row.by === "team" ? [row.of] : []))),
    ).toEqual(new Set(["access"]))
    const { status, stderr } = await str([...chargeable, ...file, "--worker", "w-1"], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain("no episode that worker w-1 was ever assigned")
  })

  test("a team that does not exist is refused with what was meant", async () => {
    const { status, stdout, stderr } = await str([...chargeable, ...file, "--team", "recovary"], {
      cwd: await folder(),
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toBe(
      "--team: events.ndjson holds no team recovary. Did you mean recovery? Check the code.\n",
    )
  })

  test.each([
    [{ on: Option.some("2013-02-30") }, "--on: This is no calendar day."],
    [{ from: "2013-04-01" }, "--from: 2013-04-01 is after 2013-03-31"],
    [{ to: "March" }, "--to: This is no calendar day."],
    [{ known: Option.some("yesterday") }, "--known: This is no instant."],
    [{ json: true, csv: true }, "--csv: Rows are printed as JSON or as CSV."],
    [{ events: Option.some("nothing.ndjson") }, "nothing.ndjson: There is no such file or folder."],
    [{ events: Option.some(".") }, ".: This is a folder."],
  ])("%j is refused", async (input, message) => {
    const refused = await Effect.runPromise(Effect.flip(askChargeable({ ...asked, ...input })))
    expect(refused).toBeInstanceOf(Refused)
    expect(refused instanceof Refused && refused.findings.map(describeFinding)).toEqual([
      expect.stringContaining(message),
    ])
  })

  test("a file in another encoding is refused", async () => {
    const cwd = await folder({ "wide.ndjson": "\u{0}{\u{0}}" })
    const input = { ...asked, events: Option.some(path.join(cwd, "wide.ndjson")) }
    const refused = await Effect.runPromise(Effect.flip(askChargeable(input)))
    expect(String(refused instanceof Refused && refused.findings[0]?.message)).toContain("UTF-16")
  })
})

test.each([
  ["notices", [], ChargeNoticeRow],
  ["notices", march, UntoldChargeRow],
  ["caseload", ["--on", "2013-03-01"], CaseloadRow],
  ["support", ["--on", "2013-03-01"], SupportRow],
  ["support", ["--on", "2013-03-01", "--rows", "per-week"], ContactsPerWeek],
  ["flow", ["--on", "2013-03-01"], FlowRow],
  ["flow", ["--on", "2013-03-01", "--rows", "durations", "--by", "period"], DurationRow],
  ["outcomes", ["--on", "2013-03-01"], OutcomeRow],
  ["outcomes", ["--on", "2013-03-01", "--rows", "enablements"], EnablementSequel],
] as const)("%s %j prints the rows of its view", async (command, args, row) => {
  const { status, rows } = await jsonOf(["episodes", command, ...args, ...file], await folder())
  expect(status).toBe(0)
  expect(rows.length).toBeGreaterThan(0)
  expect(Schema.is(Schema.Array(row))(rows)).toBe(true)
})

describe("what is wrong with events", () => {
  const [first = [], second = []] = episodes
  const lines = (kept: ReadonlyArray<EpisodeEvent>) => linesOf(kept).trimEnd().split("\n")
  // The second episode lacks its second event, and stands between two lines that are no events.
  const broken = ["{", ...lines(first), ...lines(second.toSpliced(1, 1)), `{"type":"Else"}`, ""]

  test("is told line by line, and all that is sound is asked", async () => {
    const cwd = await folder({ "broken.ndjson": broken.join("\n") })
    const { status, stderr, rows } = await jsonOf([...chargeable, "--events", "broken.ndjson"], cwd)
    expect(status).toBe(1)
    expect(rows).toEqual(runsIn(first))
    const told = stderr.trimEnd().split("\n")
    expect(told[0]).toMatch(/^broken.ndjson:1:1: unreadable: /u)
    expect(told.filter((line) => line.includes(": gap: episode ep-2: ")).length).toBe(
      second.length - 2,
    )
    const left = second.length
    expect(told.at(-1)).toBe(
      `${left} findings (1 unreadable, 1 unknown-type, ${left - 2} gap); ${left} events left out.`,
    )
  })

  test("stops everything where that is asked for", async () => {
    const cwd = await folder({ "broken.ndjson": broken.join("\n") })
    const { status, stdout, stderr } = await str(
      [...chargeable, "--events", "broken.ndjson", "--strict"],
      { cwd },
    )
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toMatch(/^broken.ndjson:1:1: unreadable: /u)
    expect(stderr).toContain("Nothing was done, for --strict.")
    const sound = await str([...chargeable, ...file, "--strict"], { cwd })
    expect(sound.status).toBe(0)
  })

  test("is told without what it says, where that is no reference", async () => {
    const said = ["Jo Bloggs", "943 476 5919", "\u{1B}[2Jgone"].map((episodeId) =>
      JSON.stringify({ type: "Dreamt", metadata: { episodeId } }),
    )
    const cwd = await folder({ "broken.ndjson": `${said.join("\n")}\n${grouped}` })
    const { status, stderr } = await jsonOf([...chargeable, "--events", "broken.ndjson"], cwd)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^broken.ndjson:1:1: unknown-type: No event of this type/u)
    expect(stderr).toContain("3 findings (3 unknown-type)")
    for (const part of ["Bloggs", "5919", "\u{1B}", "gone"]) expect(stderr).not.toContain(part)
  })

  test("is counted where it has no end", async () => {
    const cwd = await folder({ "broken.ndjson": `${grouped}${"{\n".repeat(1500)}` })
    const { status, stderr, rows } = await jsonOf([...chargeable, "--events", "broken.ndjson"], cwd)
    expect(status).toBe(1)
    expect(rows).toEqual(runsIn(events))
    expect(stderr).toContain(
      "500 findings more.\n1,500 findings (1500 unreadable); 1,500 events left out.",
    )
  })
})

test("who was charged in a month without having been told is listed, and nobody in another", async () => {
  const cwd = await folder()
  const asking = ["episodes", "notices", "--on", "2014-06-30", "--known", "2014-06-30", ...file]
  const { stdout } = await str([...asking, ...march], { cwd })
  expect(stdout).toMatch(
    /\n\n\d+ chargeable days without notice in (\d+) episodes; in \1 of them nobody was told at all\n$/u,
  )
  const before = await str([...asking, "--from", "2011-03-01", "--to", "2011-03-31"], { cwd })
  expect(before.stdout).toMatch(/\n\nThere is nothing to list in these days\.\n$/u)
})

test("a reader that stops reading is no fault", async () => {
  const child = start([...chargeable, ...file, "--json"], { cwd: await folder() })
  const end = ended(child)
  await once(child, "spawn")
  child.stdout?.destroy()
  expect(await end).toMatchObject({ status: 0, stderr: "" })
})
