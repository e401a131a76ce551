import { readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { kmptStr } from "@str-service/policy"
import * as Option from "effect/Option"
import { describe, expect, test } from "vitest"
import { init } from "../src/store/init.ts"
import { type ApplyInput, apply } from "../src/transferring/apply.ts"
import { diff } from "../src/transferring/diff.ts"
import { type PlanInput, plan } from "../src/transferring/plan.ts"
import { type ProgressInput, progress } from "../src/transferring/progress.ts"
import { schema } from "../src/transferring/schema.ts"
import { calledHere } from "./called-here.ts"
import { folderWith, namesIn } from "./folder.ts"
import { str } from "./str.ts"

const policyIn2012 = kmptStr.inForceOn("2012-10-01")

const heading =
  "case_id,person_id,team,service_area,locality,started_on,currentProvision,expectedNeed,furtherSupportNeeded"
const row = (caseId: string, said = "recovery,,west,2009-05-01") =>
  `${caseId},p-${caseId},${said},in-house-css,long-term,yes`
const sheet = (...rows: ReadonlyArray<string>) => `${[heading, ...rows].join("\n")}\n`

const stagesOf = (...stages: ReadonlyArray<object>) =>
  JSON.stringify({ title: "To SIS", stages }, null, 2)

const one = { name: "one", on: "2012-10-01", atMost: 1 }
const two = { name: "two", on: "2012-11-05" }

const files = {
  "cases.csv": sheet(row("e-1"), row("e-2", "recovery,,east,2007-05-01"), row("e-3")),
  "stages.json": stagesOf(one, two),
}

const inFolder = async (more: Readonly<Record<string, string>> = {}) => {
  const folder = await folderWith({ ...files, ...more })
  const at = (name: string) => path.join(folder, name)
  const none = Option.none<string>()
  return {
    at,
    names: () => namesIn(folder),
    text: (name: string) => readFile(at(name), "utf8"),
    plan: async (said: Partial<PlanInput> = {}) => {
      const input: PlanInput = {
        cases: at("cases.csv"),
        policy: "kmpt-str",
        stages: at("stages.json"),
        on: none,
        events: none,
        store: none,
        out: none,
        keep: false,
        yes: false,
        all: false,
        json: false,
        csv: false,
        ...said,
      }
      const called = await calledHere(plan(input))
      return { ...called, refused: called.refused.map((line) => line.replace(`${folder}/`, "")) }
    },
    apply: async (said: Partial<ApplyInput> = {}) => {
      const input: ApplyInput = {
        plan: at("plan.json"),
        policy: "kmpt-str",
        events: Option.some(at("events.ndjson")),
        store: none,
        on: "2012-12-31",
        by: "w-1",
        begin: false,
        dryRun: false,
        json: false,
        ...said,
      }
      const called = await calledHere(apply(input))
      return { ...called, refused: called.refused.map((line) => line.replace(`${folder}/`, "")) }
    },
    progress: (said: Partial<ProgressInput> = {}) =>
      calledHere(
        progress({
          plan: at("plan.json"),
          events: Option.some(at("events.ndjson")),
          store: none,
          on: Option.some("2012-12-31"),
          known: none,
          team: none,
          worker: none,
          strict: false,
          json: false,
          csv: false,
          ...said,
        }),
      ),
  }
}

const written = async (more: Readonly<Record<string, string>> = {}) => {
  const here = await inFolder(more)
  expect(await here.plan({ out: Option.some(here.at("plan.json")) })).toMatchObject({ status: 0 })
  return here
}

describe("all that is wrong with a caseload and its stages is told at once", () => {
  test("at its place, and what it may have meant", async () => {
    const here = await inFolder({
      "cases.csv": [
        "case_id,person_id,team,locality,started_on,currentProvison,expectedNeed,furtherSupportNeeded,",
        "e-1,p-1,recovry,West Kent,2009-02-30,x,longterm,perhaps,",
        "e-2,p 2,recovery,west,2009-02-03,x,long-term,yes,note",
        "e-3,p-3",
        'e-4,"p-4,recovery,west,2009-02-03,x,long-term,yes,',
      ].join("\n"),
      "stages.json": stagesOf({ ...one, atMst: 2 }, { ...one, on: "2012-09-31" }),
    })
    const { status, stdout, refused } = await here.plan()
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(refused).toEqual([
      expect.stringMatching(
        /^cases.csv:1:44: Column "currentProvison" .*Did you mean currentProv/u,
      ),
      expect.stringMatching(/^cases.csv:2:17: locality: expected a code/u),
      expect.stringMatching(/^cases.csv:2:27: started_on: expected a real calendar day/u),
      expect.stringMatching(/^cases.csv:2:40: Fact expectedNeed .*Did you mean long-term/u),
      expect.stringMatching(/^cases.csv:2:49: furtherSupportNeeded: expected yes or no/u),
      expect.stringMatching(/^cases.csv:3:5: person_id: expected an opaque reference/u),
      expect.stringMatching(/^cases.csv:3:50: This cell stands in a column without a heading/u),
      expect.stringMatching(/^cases.csv:4:8: This row has 2 cells, the heading 9/u),
      expect.stringMatching(/^cases.csv:5:5: A quotation mark is opened/u),
      expect.stringMatching(/^stages.json:8:7: "atMst" is not known here.*Did you mean "atMost"/u),
      expect.stringMatching(/^stages.json:11:15: A stage above has this name/u),
      expect.stringMatching(/^stages.json:12:13: This must be a real day/u),
    ])
  })

  test("codes that there are not, and cases that stand twice", async () => {
    const here = await inFolder({
      "cases.csv": sheet(
        row("e-1", "recovry,cmht,west,2009-05-01"),
        row("e-2"),
        row("e-2"),
        `${"e".repeat(81)},p-3,,,west,2009-05-01,,,`,
      ),
    })
    expect((await here.plan()).refused).toEqual([
      "cases.csv:2:11: team: there is no such code. Did you mean recovery? Mend it.",
      expect.stringMatching(/^cases.csv:2:19: service_area: there is no such code./u),
      "cases.csv:4:1: This case stands in line 3, too. Keep one row.",
      "cases.csv:5:1: case_id: expected an opaque reference of 80 signs at most. Mend it.",
      "cases.csv:5:87: team is blank. Fill it in.",
    ])
  })

  test("a locality in the stages that no case has, or that the policy does not know", async () => {
    const east = { ...two, takes: { locality: ["eats"] } }
    const here = await inFolder({ "stages.json": stagesOf(one, east) })
    expect((await here.plan()).refused[0]).toMatch(/stages.json:14:11: .*Did you mean "east"\?/u)
    const ofPolicy = await here.plan({ policy: "kmpt-str-east" })
    expect(ofPolicy.refused).toEqual([
      expect.stringMatching(/^cases.csv:2:21: Fact locality .*Expected one of east-kent/u),
      expect.stringMatching(/^cases.csv:3:21: Fact locality/u),
      expect.stringMatching(/^cases.csv:4:21: Fact locality/u),
      expect.stringMatching(/^stages.json:14:11: .*There are east-kent, west-kent/u),
    ])
  })

  test.each<readonly [string, Partial<PlanInput>, string]>([
    ["a policy that there is not", { policy: "kmpt-st" }, "Did you mean kmpt-str?"],
    ["a day that is none", { on: Option.some("soon") }, "--on: This is no calendar day."],
    ["a day without a policy", { on: Option.some("1999-01-01") }, "No version of the policy is in"],
    ["a caseload that is not there", { cases: "nowhere" }, "nowhere: There is no such file"],
    ["stages that are not there", { stages: "nowhere" }, "nowhere: There is no such file"],
    ["events that are not there", { events: Option.some("nowhere") }, "There is no such file"],
    ["two forms at once", { json: true, csv: true }, "--csv: A plan is printed as JSON or as CSV."],
    ["keeping without a plan", { keep: true }, "--keep: This is about the plan that --out names."],
    ["yes without a plan", { yes: true }, "--yes: This is about the plan that --out names."],
  ])("%s", async (_, said, message) => {
    const { status, refused, stdout } = await (await inFolder()).plan(said)
    expect(status).toBe(2)
    expect(stdout).toBe("")
    expect(refused.join()).toContain(message)
  })

  test("a policy that does not say where support belongs", async () => {
    const { placement: _, ...decisions } = policyIn2012?.document.decisions ?? {}
    const silent = JSON.stringify({ ...policyIn2012?.document, decisions })
    const here = await inFolder({ "silent.policy.json": silent })
    const { refused } = await here.plan({ policy: here.at("silent.policy.json") })
    expect(refused[0]).toMatch(/^silent.policy.json: .*does not decide on placement. Add that/u)
  })

  test("an output that is an input, or no plan", async () => {
    const here = await inFolder()
    const over = (name: string) => here.plan({ out: Option.some(here.at(name)) })
    expect((await over("cases.csv")).refused[0]).toMatch(/This file is read, too/u)
    await writeFile(here.at("plan.json"), "{}")
    expect((await over("plan.json")).refused[0]).toMatch(/^plan.json:1:1: .* Name another file/u)
    await writeFile(here.at("plan.json"), "{")
    expect((await over("plan.json")).refused[0]).toMatch(/^plan.json: .* Name another file/u)
    expect(await here.text("plan.json")).toBe("{")
  })
})

describe("a plan is printed", () => {
  test("for people, all cases where that is asked for", async () => {
    const here = await inFolder({
      "cases.csv": sheet(
        row("e-1"),
        "e-2,p-2,access,,,2010-01-01,in-house-str,long-term,yes",
        "e-3,p-3,access,,,2010-01-01,in-house-css,,yes",
        "e-4,p-4,access,,,2010-01-01,,,no",
      ),
      "stages.json": stagesOf(one, {
        ...two,
        takes: {
          team: ["access", "recovery"],
          startedFrom: "2000-01-01",
          startedBefore: "2001-01-01",
        },
      }),
    })
    const some = (await here.plan()).stdout
    expect(some).toContain("4 cases, placed by kmpt-str 2012.1 as of 2012-10-01")
    expect(some).toContain("access or recovery, begun from 2000-01-01, begun before 2001-01-01")
    expect(some).toMatch(
      /To look at {2}2 cases\n.*\ne-2 .*for discussion .*\ne-3 .*Not known: Need/u,
    )
    const all = (await here.plan({ all: true })).stdout
    expect(all).toMatch(
      /Every case\n.*\ne-1 .*SIS, in a stage +one 2012-10-01 +long-term in-house/u,
    )
    expect(all).toMatch(/\ne-4 .*support ends/u)
  })

  test("as JSON and as CSV, with the change of a plan on standard error", async () => {
    const here = await written()
    const out = Option.some(here.at("plan.json"))
    const json = await here.plan({ json: true })
    expect(JSON.parse(json.stdout)).toMatchObject({ title: "To SIS", cases: [{}, {}, {}] })
    await writeFile(
      here.at("cases.csv"),
      sheet(...files["cases.csv"].split("\n").slice(1, 4), row("e-4")),
    )
    const csv = await here.plan({ csv: true, out })
    expect(csv.stdout.trim().split("\r\n")).toHaveLength(5)
    expect(csv.stderr).toMatch(/What changes\n(.*\n)+Wrote the plan to/u)
  })
})

describe("a changed plan", () => {
  const moved = { "stages.json": stagesOf(one, { ...two, on: "2012-11-12" }) }

  test("is not written where nothing has changed", async () => {
    const here = await written()
    const { status, stderr } = await here.plan({ out: Option.some(here.at("plan.json")) })
    expect(status).toBe(0)
    expect(stderr).toMatch(/stays as it is: nothing has changed/u)
  })

  test("is written only with --yes where it takes back what was announced", async () => {
    const here = await written()
    const before = await here.text("plan.json")
    await writeFile(here.at("stages.json"), moved["stages.json"])
    const out = Option.some(here.at("plan.json"))
    const refused = await here.plan({ out })
    expect(refused.status).toBe(2)
    expect(refused.stdout).toMatch(/“two”: 2012-11-05 → 2012-11-12/u)
    expect(refused.stdout).toMatch(
      /taken back or moved: 2 cases\n {2}e-1 {2}“two” on 2012-11-05 → “two”/u,
    )
    expect(refused.refused[0]).toMatch(/stage or day of 2 cases .* Add --yes/u)
    expect(await here.text("plan.json")).toBe(before)
    expect((await here.plan({ out, yes: true })).status).toBe(0)
    expect(await here.text("plan.json")).not.toBe(before)
  })

  test("keeps what was announced with --keep, and tells the rest", async () => {
    const here = await written()
    const rows = [
      row("e-0", "recovery,,west,2001-01-01"),
      row("e-1"),
      row("e-2", "recovery,,east,2007-05-01"),
    ]
    await writeFile(here.at("cases.csv"), sheet(...rows))
    const out = Option.some(here.at("plan.json"))
    expect((await here.plan({ out })).refused[0]).toMatch(/of 2 cases/u)
    const kept = await here.plan({ out, keep: true })
    expect(kept.refused[0]).toMatch(/of 1 case /u)
    expect(kept.stdout).toMatch(/e-3 {2}“two” on 2012-11-05 → no longer in the caseload/u)
    expect(kept.stdout).toMatch(/e-0 {2}not in the caseload → “two” on 2012-11-05/u)
  })

  test("is compared with another by diff, which fails where it is asked to", async () => {
    const here = await written()
    await writeFile(here.at("stages.json"), moved["stages.json"])
    await here.plan({ out: Option.some(here.at("later.json")) })
    const asked = (failOn: Option.Option<string>, json = false, second = "later.json") =>
      calledHere(diff({ old: here.at("plan.json"), new: here.at(second), failOn, json }))
    expect((await asked(Option.none())).status).toBe(0)
    expect((await asked(Option.some("announced"))).status).toBe(1)
    expect((await asked(Option.some("difference"))).status).toBe(1)
    const same = await asked(Option.some("announced,difference"), false, "plan.json")
    expect(same).toMatchObject({ status: 0, stdout: "✓ The plans are the same.\n" })
    expect(JSON.parse((await asked(Option.none(), true)).stdout).cases).toHaveLength(2)
    expect((await asked(Option.some("anounced"))).refused[0]).toMatch(/Did you mean announced\?/u)
  })
})

describe("applying a plan", () => {
  test("adds what is due to the events as they are, and adds nothing twice", async () => {
    const here = await written()
    expect((await here.apply({ on: "2012-10-01", begin: true })).status).toBe(0)
    const first = await here.text("events.ndjson")
    expect(first.trim().split("\n")).toHaveLength(3)
    await writeFile(here.at("events.ndjson"), first.trimEnd())
    const second = await here.apply()
    expect(second.stderr).toMatch(/^Added 6 events to/u)
    const whole = await here.text("events.ndjson")
    expect(whole.startsWith(first)).toBe(true)
    expect(whole.trim().split("\n")).toHaveLength(9)
    expect((await here.apply()).stderr).toMatch(/^Nothing to add/u)
    expect(await here.text("events.ndjson")).toBe(whole)
    expect(await here.names()).toEqual(["cases.csv", "events.ndjson", "plan.json", "stages.json"])
  })

  test("records in a store what it would in a file, and goes on from there", async () => {
    const here = await written()
    const place = Option.some(`sqlite:${here.at("str.sqlite")}`)
    const inStore = { events: Option.none(), store: place }
    await calledHere(init({ store: place, json: false }))
    await here.apply({ begin: true })
    const first = await here.apply({ ...inStore, on: "2012-10-01" })
    expect(first).toMatchObject({ status: 0, stderr: expect.stringMatching(/Added 3 events/u) })
    expect((await here.apply(inStore)).stderr).toMatch(/Added 6 events to sqlite:/u)
    expect((await here.apply(inStore)).stderr).toMatch(/Nothing to add/u)
    const [fromStore, fromFile] = [await here.progress(inStore), await here.progress()]
    const rowsOf = ({ stdout }: { readonly stdout: string }) => stdout.split("\n").slice(1)
    expect(rowsOf(fromStore)).toEqual(rowsOf(fromFile))
    const underWay = { on: Option.some("2012-12-01"), json: true } as const
    const planOf = async (said: Partial<PlanInput>) => JSON.parse((await here.plan(said)).stdout)
    const plan = await planOf({ ...underWay, ...inStore })
    expect(plan.cases[0]).toMatchObject({ isTransferred: true })
    const events = Option.some(here.at("events.ndjson"))
    expect(plan).toEqual(await planOf({ ...underWay, events }))
  })

  test("says what it would do and writes nothing with --dry-run", async () => {
    const here = await written()
    const tried = await here.apply({ dryRun: true, begin: true, json: true })
    expect(JSON.parse(tried.stdout)).toMatchObject({ isRecorded: false, events: 9, already: [] })
    expect(tried.stderr).toMatch(/9 events would be added .*nothing was written/u)
    expect(await here.names()).not.toContain("events.ndjson")
  })

  test("records the rest where a case cannot go, and ends with 1", async () => {
    const here = await written({
      "cases.csv": sheet(row("e-1"), row("e-2")),
      "events.ndjson": "",
    })
    const other = await inFolder({
      "cases.csv": sheet("e-2,p-9,recovery,,,2009-05-01,in-house-css,long-term,yes"),
    })
    await other.plan({ out: Option.some(other.at("plan.json")) })
    await other.apply({
      begin: true,
      events: Option.some(here.at("events.ndjson")),
      on: "2012-10-01",
    })
    const { status, stdout } = await here.apply()
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /Left out {2}1 case\n\ne-2 {2}two {2}The episode of this id is of another person/u,
    )
    expect((await here.text("events.ndjson")).trim().split("\n")).toHaveLength(6)
  })

  test("does nothing before the first stage", async () => {
    const here = await written()
    const { stdout } = await here.apply({ on: "2012-09-30", begin: true })
    expect(stdout).toBe("No stage of “To SIS” is due by 2012-09-30. The first is on 2012-10-01.\n")
    expect(await here.names()).not.toContain("events.ndjson")
  })

  test.each<readonly [string, Partial<ApplyInput>, RegExp]>([
    ["a day to come", { on: "9999-01-01" }, /^--on: 9999-01-01 is later than today/u],
    ["no day", { on: "soon" }, /^--on: This is no calendar day/u],
    ["a name for a reference", { by: "Jo Smith" }, /^--by: This is no reference/u],
    ["events that are not there", {}, /^events.ndjson: There is no such file.* add --begin/u],
    [
      "another policy",
      { policy: "kmpt-str-east", begin: true },
      /The plan was made by version 2012.1/u,
    ],
    ["a plan that is not there", { plan: "nowhere" }, /^nowhere: There is no such file/u],
    ["a spreadsheet of events", { events: Option.some("e.csv") }, /^e.csv: Events are added to/u],
    ["a folder that is not there", { events: Option.some("/no/e.ndjson") }, /There is no folder/u],
    [
      "both a file and a store",
      { store: Option.some("memory:") },
      /^--store: Events are read from/u,
    ],
    [
      "beginning a store",
      { events: Option.none(), store: Option.some("memory:"), begin: true },
      /^--begin: This begins a file of events/u,
    ],
  ])("is refused for %s", async (_, said, message) => {
    const here = await written()
    const { status, refused, stdout } = await here.apply(said)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(refused[0]).toMatch(message)
    expect(await here.names()).not.toContain("events.ndjson")
  })

  test("is refused for a plan that somebody has changed, and for broken events", async () => {
    const here = await written({ "events.ndjson": "{\n" })
    expect((await here.apply()).refused[0]).toMatch(/^events.ndjson:1:1: unreadable/u)
    const plan = JSON.parse(await here.text("plan.json"))
    plan.cases[0].on = "2012-10-02"
    await writeFile(here.at("plan.json"), JSON.stringify(plan))
    expect((await here.apply()).refused[0]).toMatch(/^plan.json: .*somebody has changed it/u)
  })

  test("is refused while somebody else is at it", async () => {
    const here = await written({ "events.ndjson": "", ".events.ndjson.applying": "" })
    expect((await here.apply()).refused[0]).toMatch(
      /^.events.ndjson.applying: Somebody is applying/u,
    )
    expect(await here.names()).toContain(".events.ndjson.applying")
  })
})

describe("progress", () => {
  test("is told for people, as JSON and as CSV", async () => {
    const here = await written()
    await here.apply({ on: "2012-10-01", begin: true })
    const { stdout } = await here.progress()
    expect(stdout).toMatch(/two +2012-11-05 +2 +0 +0 +2 +0\n/u)
    expect(stdout).toMatch(
      /3 cases for SIS: 1 transferred, 0 waiting, 2 overdue, 0 ended otherwise\.?\n/u,
    )
    expect(JSON.parse((await here.progress({ json: true })).stdout)).toHaveLength(2)
    expect((await here.progress({ csv: true })).stdout).toMatch(/^.?stage,day,planned,transferred/u)
  })

  test("says which cases have no stage", async () => {
    const here = await written({ "stages.json": stagesOf(one), "events.ndjson": "" })
    expect((await here.progress()).stdout).toMatch(
      /The row without a stage is of cases that are in no/u,
    )
  })
})

describe("the schema of stages", () => {
  test("completes the codes of a policy where one is named", async () => {
    const any = JSON.parse((await calledHere(schema({ for: Option.none() }))).stdout)
    const own = JSON.parse((await calledHere(schema({ for: Option.some("kmpt-str") }))).stdout)
    expect(any.definitions.Takes.allOf).toBeUndefined()
    expect(own.definitions.Takes.allOf[0].properties.team.items.enum).toContain("recovery")
    const nowhere = await calledHere(schema({ for: Option.some("nowhere") }))
    expect(nowhere.refused[0]).toMatch(/^nowhere: There is neither/u)
  })
})

test("each command is there, and says what it needs", async () => {
  const [help, needed] = await Promise.all([
    str(["transfer", "--help"]),
    str(["transfer", "apply"]),
  ])
  for (const name of ["plan", "apply", "progress", "diff", "schema"]) {
    expect(help.stdout).toContain(`  ${name} `)
  }
  expect(needed.stderr).toContain("This command needs --plan, --policy, --on and --by.")
})
