import { readFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { draft, published } from "./drafts.ts"
import { folderWith, namesIn } from "./folder.ts"
import { caseloadOf, linesOf, mixed } from "./recorded-caseload.ts"
import { ended, start, str } from "./str.ts"

const episodes = caseloadOf(60)
const grouped = linesOf(episodes.flat())

const files = {
  "draft.policy.json": JSON.stringify(draft),
  "published.policy.json": JSON.stringify(published),
  "events.ndjson": grouped,
}

const simulate = ["policy", "simulate", "draft.policy.json", "--events", "events.ndjson"]
const against = [...simulate, "--against", "published.policy.json"]

const jsonOf = async (cwd: string, ...args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = await str([...args, "--json"], { cwd })
  return { status, stderr, report: JSON.parse(stdout) }
}

test("a draft is held against a version, and its differences are told", async () => {
  const cwd = await folderWith(files)
  const { status, stdout } = await str(against, { cwd })
  expect(status).toBe(0)
  expect(stdout).toContain("60 would come out otherwise under version draft of kmpt-str")
  expect(stdout).toMatch(/12 +accepted → for discussion/u)
  expect(stdout).toContain("“Recovery is for discussion” (Referring team: Recovery, which holds)")
  expect(stdout).toContain("charged for → not charged for")
  expect(stdout).toMatch(/enablement +the start of enablement/u)
})

test("where there is no episode, it says that nothing was tried", async () => {
  const cwd = await folderWith({ ...files, "events.ndjson": "" })
  const { status, stdout } = await str(against, { cwd })
  expect(status).toBe(0)
  expect(stdout).toContain("! There was no recorded episode to ask about: nothing was tried.")
})

test("what comes out otherwise is not written as NDJSON to a file named .csv", async () => {
  const cwd = await folderWith(files)
  const { status, stderr } = await str([...against, "--affected", "affected.CSV"], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain("affected.CSV: What goes here is written as NDJSON only")
  expect(await namesIn(cwd)).toEqual(Object.keys(files).toSorted())
})

test("a draft is held against what was recorded where no version is named", async () => {
  const cwd = await folderWith(files)
  const [recorded, named] = [await jsonOf(cwd, ...simulate), await jsonOf(cwd, ...against)]
  expect(recorded.report.against).toBe("recorded")
  expect({ ...recorded.report, against: null }).toEqual({ ...named.report, against: null })
})

test("a version against itself differs in nothing, and a difference can be failed on", async () => {
  const cwd = await folderWith(files)
  const itself = ["policy", "simulate", "published.policy.json", "--events", "events.ndjson"]
  const failing = ["--fail-on", "difference"]
  const same = await jsonOf(cwd, ...itself, ...failing)
  expect([same.status, same.report.affected]).toEqual([0, 0])
  expect((await str([...against, ...failing], { cwd })).status).toBe(1)
  expect((await str(against, { cwd })).status).toBe(0)
  expect(await str([...against, "--fail-on", "differences"], { cwd })).toEqual({
    status: 2,
    stdout: "",
    stderr: `--fail-on: "differences" is nothing to fail on. Did you mean difference? Write difference.\n`,
  })
})

test("a draft that is called as the version in force is told from it by its file", async () => {
  const namesake = { ...draft, version: published.version }
  const cwd = await folderWith({ ...files, "draft.policy.json": JSON.stringify(namesake) })
  const { version, id } = published
  const [draftName, publishedName] = ["draft", "published"].map(
    (name) => `version ${version} of ${id} in ${name}.policy.json`,
  )
  const told = await str([...against, "--html", "page.html"], { cwd })
  expect(told.stdout).toContain(`otherwise under ${draftName} than under ${publishedName}.`)
  const page = await readFile(path.join(cwd, "page.html"), "utf8")
  expect(page).toContain(`What ${draftName} would have changed`)
  expect(page).toContain(`otherwise than under ${publishedName}.`)
  const { report } = await jsonOf(cwd, ...against)
  expect([report.draft.file, report.against.file]).toEqual([
    "draft.policy.json",
    "published.policy.json",
  ])
})

test("nothing is asked of a draft that is wrong", async () => {
  const cwd = await folderWith({ ...files, "draft.policy.json": "{}" })
  const { status, stdout, stderr } = await str(against, { cwd })
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
  expect(stderr).toMatch(/^draft\.policy\.json:1:1 {2}error {2}missing-key/u)
})

test("a fact that nobody knew, and that the draft asks for, is told", async () => {
  const { eligibility } = draft.decisions
  const asking = {
    ...draft,
    facts: { ...draft.facts, livesAlone: { label: "The person lives alone", type: "boolean" } },
    decisions: {
      ...draft.decisions,
      eligibility: {
        ...eligibility,
        rules: [
          {
            name: "who lives alone is accepted",
            conditions: { all: [{ fact: "livesAlone", operator: "equal", value: true }] },
            event: {
              type: "accept",
              params: { because: "Nobody is there.", source: "spec: Background" },
            },
          },
          ...eligibility.rules,
        ],
      },
    },
  }
  const cwd = await folderWith({ ...files, "draft.policy.json": JSON.stringify(asking) })
  const { report } = await jsonOf(cwd, ...against)
  expect(report.unknownThroughout).toEqual(["livesAlone"])
  const { stdout } = await str([...against, "--html", "page.html"], { cwd })
  const told =
    "The person lives alone (livesAlone), which the draft asks for, is unknown in all 60 episodes: what rests on it was not tried."
  expect(stdout).toContain(`! ${told}`)
  expect(await readFile(path.join(cwd, "page.html"), "utf8")).toContain(told)
  expect((await jsonOf(await folderWith(files), ...against)).report.unknownThroughout).toEqual([])
})

test("that events were recorded under another policy is told, where no version is named", async () => {
  const other = { ...draft, id: "other-service" }
  const cwd = await folderWith({ ...files, "draft.policy.json": JSON.stringify(other) })
  const { stdout } = await str(simulate, { cwd })
  expect(stdout).toContain(
    "! Recorded under another policy than other-service: kmpt-str (60 episodes).",
  )
  const named = await str(against, { cwd })
  expect(named.stdout).not.toContain("another policy")
  expect((await str(simulate, { cwd: await folderWith(files) })).stdout).not.toContain(
    "another policy",
  )
})

test("the report is the same for one thread and for several, and for streams that are mixed", async () => {
  const cwd = await folderWith({ ...files, "mixed.ndjson": linesOf(mixed(episodes)) })
  const reports = await Promise.all(
    [
      ["--workers", "1"],
      ["--workers", "3"],
    ].map((workers) => jsonOf(cwd, ...against, ...workers)),
  )
  const [one, several] = reports.map(({ report }) => report)
  expect(several).toEqual(one)
  const mixing = against.map((part) => (part === "events.ndjson" ? "mixed.ndjson" : part))
  const { report } = await jsonOf(cwd, ...mixing)
  expect({ ...report, events: null }).toEqual({ ...one, events: null })
})

test("totals, a page and the affected episodes are written", async () => {
  const cwd = await folderWith(files)
  const outputs = ["--csv", "totals.csv", "--html", "page.html", "--affected", "affected.ndjson"]
  const { report } = await jsonOf(cwd, ...against, ...outputs)
  const read = (name: string) => readFile(path.join(cwd, name), "utf8")
  const [all] = (await read("totals.csv")).split("\r\n").slice(1)
  expect(all?.split(",").slice(0, 4)).toEqual(["all", "", "60", `${report.affected}`])
  const affected = (await read("affected.ndjson")).trimEnd().split("\n")
  expect(affected.length).toBe(report.affected)
  expect(JSON.parse(affected[0] ?? "")).toMatchObject({ episodeId: "ep-1", team: "recovery" })
  const page = await read("page.html")
  expect(page.match(/<svg /gu)?.length).toBe(4)
  expect(page).toContain("enablement, from the start of enablement")
  expect(page).not.toMatch(/<script|<link|src=|@import|url\(/u)
  expect(page.replaceAll("http://www.w3.org/", "")).not.toMatch(/https?:/u)
})

test("lines that cannot be read are told with their places, and the rest goes on", async () => {
  const lines = grouped.split("\n")
  const broken = [
    ...lines.slice(0, 4),
    lines[4]?.replace('"version":5', '"version":"five"'),
    ...lines.slice(5, 20),
    "{",
    ...lines.slice(20),
  ]
  const cwd = await folderWith({ ...files, "events.ndjson": broken.join("\n") })
  const { status, stderr, report } = await jsonOf(cwd, ...against, "--affected", "affected.ndjson")
  expect(status).toBe(1)
  expect(report).toMatchObject({ episodes: 59, setAside: 1, findings: { count: 2 } })
  expect(stderr).toMatch(/^events\.ndjson:5:\d+: "metadata\.version": /mu)
  expect(stderr).toContain("events.ndjson:21:2: This is not JSON")
  expect(stderr).toContain("2 findings; 1 episode set aside")
  expect(await namesIn(cwd)).toContain("affected.ndjson")
})

test("a line that is missing sets its episode aside", async () => {
  const lines = grouped.split("\n").toSpliced(3, 1)
  const cwd = await folderWith({ ...files, "events.ndjson": lines.join("\n") })
  const { status, report } = await jsonOf(cwd, ...against)
  expect([status, report.setAside, report.episodes]).toEqual([1, 1, 59])
  expect(report.findings.told[0].message).toContain("has version 5 here where version 4 is due")
})

test("what cannot be used is refused, and nothing is written", async () => {
  const unusable = {
    "utf16.ndjson": "\u0000{\u0000}",
    "events.csv": "episodeId,version\nep-1,1\n",
    "rows.txt": "episodeId,version\nep-1,1\n",
  }
  const cwd = await folderWith({ ...files, ...unusable })
  const refused = async (...args: ReadonlyArray<string>) => {
    const { status, stderr } = await str([...against, ...args], { cwd })
    return [status, stderr.trim()]
  }
  expect(await refused("--on", "2013-02-30")).toEqual([
    2,
    "--on: This is no calendar day. Write it YYYY-MM-DD.",
  ])
  expect(await refused("--workers", "0")).toEqual([
    2,
    "--workers: At least one thread has to do it. Write 1 or more.",
  ])
  expect(await refused("--csv", "events.ndjson")).toEqual([
    2,
    "events.ndjson: This file is read, too. Name another to write.",
  ])
  for (const [file, message] of [
    [".", "This is no plain file. Name one."],
    ["nowhere.ndjson", "There is no such file or folder. Check the path."],
    ["utf16.ndjson", "The file is in UTF-16. Save it as UTF-8."],
    [
      "events.csv",
      "Events are read as NDJSON here, not as CSV. Have them written so (str episodes run --out events.ndjson), or take these into a store (str store import --events events.csv) and leave --events out.",
    ],
    [
      "rows.txt",
      "No line of it is an event. Name a file of events as NDJSON, such as str episodes run --out events.ndjson writes.\nrows.txt:1:1: This is not JSON (invalid symbol). Mend it.",
    ],
  ]) {
    const args = against.map((part) => (part === "events.ndjson" ? String(file) : part))
    const { status, stderr } = await str([...args, "--affected", "affected.ndjson"], { cwd })
    expect([status, stderr.trim()]).toEqual([2, `${file}: ${message}`])
  }
  expect(await namesIn(cwd)).toEqual(Object.keys({ ...files, ...unusable }).toSorted())
})

test("interrupted, it ends at once and leaves no half of a file", async () => {
  const events = linesOf(caseloadOf(3000).flat())
  const cwd = await folderWith({ ...files, "events.ndjson": events })
  const child = start([...against, "--affected", "affected.ndjson", "--workers", "1"], { cwd })
  const end = ended(child)
  while (!(await namesIn(cwd)).some((name) => name.endsWith(".part"))) {
    await new Promise(setImmediate)
  }
  child.kill("SIGINT")
  const { status, stderr } = await end
  expect([status, stderr.trim()]).toEqual([130, "Interrupted before it was done."])
  expect(await namesIn(cwd)).toEqual(Object.keys(files).toSorted())
})
