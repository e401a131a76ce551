import { readFile } from "node:fs/promises"
import * as path from "node:path"
import { callStr, describeFinding } from "@str-service/cli"
import { exampleBoroughStr } from "@str-service/policy"
import { openService } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { describe, expect, test } from "vitest"
import { Refused } from "../src/refusal.ts"
import { employers } from "../src/workers/employers.ts"
import { readWorkerEvents } from "../src/workers/read-worker-events.ts"
import { supervision } from "../src/workers/supervision.ts"
import { unassigned } from "../src/workers/unassigned.ts"
import { folderWith } from "./folder.ts"
import { fileOf as fileOfText, told } from "./outcome.ts"

const data = path.join(import.meta.dirname, "../../../examples/workers/data")

const fileOf = (name: string) => readFile(path.join(data, `${name}.ndjson`), "utf8")

const folder = async () =>
  folderWith({
    "workers.ndjson": await fileOf("workers"),
    "events.ndjson": await fileOf("events"),
  })

const workers = ["--workers", path.join(data, "workers.ndjson")]
const both = [...workers, "--events", path.join(data, "events.ndjson")]
const policy = ["--policy", "example-borough-str"]
const on = ["--on", "2025-07-01"]

// What each command prints is held to the page of the example; here is what that does not show.
describe("str workers", () => {
  test("says where the policy sets no interval, and invents none", async () => {
    const kmpt = ["--policy", "kmpt-str", ...on]
    const asked = ["workers", "supervision", ...workers, ...kmpt]
    const { stdout } = await callStr([...asked, "--json"])
    expect(JSON.parse(stdout)).toMatchObject([
      { workerId: "worker-1", dueOn: null, status: null, every: null },
      { workerId: "worker-2" },
      { workerId: "worker-3" },
      { workerId: "worker-5" },
    ])
    expect((await callStr(asked)).stdout).toContain("the policy sets no interval")
    const trained = await callStr(["workers", "training", ...workers, ...kmpt])
    expect(trained.stdout).toContain("the policy sets no pathway")
    const held = await callStr(["workers", "caseload", ...both, ...kmpt])
    expect(held.stdout).toContain("the policy sets no limit")
  })

  test("as it was known, of a team, for a spreadsheet", async () => {
    const then = ["--on", "2025-06-26", "--known", "2025-06-26T18:00:00Z", "--team", "access"]
    const asked = ["workers", "unassigned", ...both, ...policy, ...then, "--csv"]
    const { stdout } = await callStr(asked)
    const heading = "episodeId,personId,team,phase,because,workerId,assignedOn,nobodySince"
    expect(stdout).toBe(`\uFEFF${heading}\r\n`)
  })

  test("asks a store of both", async () => {
    const cwd = await folder()
    const file = path.join(cwd, "str.sqlite")
    const service = openService({
      store: await openSqliteStore({ file }),
      policies: exampleBoroughStr,
      clock: { read: () => ({ now: "2025-06-01T09:00:00Z", today: "2025-06-01" }) },
    })
    const actor = "lead-1"
    await service.workers.give({
      type: "Appoint",
      data: { on: "2025-05-01", role: "str", employer: "health", teams: [], serviceAreas: [] },
      workerId: "worker-1",
      actor,
    })
    await service.give({
      type: "Refer",
      data: { on: "2025-06-01", personId: "person-1", team: "access", facts: {} },
      episodeId: "episode-1",
      actor,
    })
    await service.give({
      type: "AssignWorker",
      data: { on: "2025-06-01", workerId: "worker-1" },
      episodeId: "episode-1",
      actor,
    })
    await service.close()
    const store = ["--store", `sqlite:${file}`, ...on, "--json"]
    const held = await callStr(["workers", "caseload", ...policy, ...store])
    expect(JSON.parse(held.stdout)).toMatchObject([{ workerId: "worker-1", open: 1 }])
    const employed = await callStr(["workers", "employers", ...store])
    expect(JSON.parse(employed.stdout)[0]).toMatchObject({ employer: "health", workers: 1 })
  })
})

type Given = Parameters<typeof unassigned>[0]

/** What is refused, in the words of the command; the folder's name is left out. */
const refusedBy = async (ask: (given: Given) => Effect.Effect<void, unknown>, more: object) => {
  const cwd = await folder()
  const within = (name: string) => Option.some(path.join(cwd, name))
  const given = {
    workers: within("workers.ndjson"),
    events: Option.none(),
    store: Option.none(),
    on: Option.none(),
    known: Option.none(),
    team: Option.none(),
    strict: false,
    json: false,
    csv: false,
    policy: "example-borough-str",
    ...Object.fromEntries(
      Object.entries(more).map(([name, value]) => [
        name,
        typeof value === "string" && value.endsWith(".ndjson") ? within(value) : value,
      ]),
    ),
  }
  const error = await Effect.runPromise(Effect.flip(ask(given)))
  if (!(error instanceof Refused)) throw new Error(`Not refused, but ${String(error)}.`)
  return error.findings.map((found) => describeFinding(found).replaceAll(`${cwd}/`, ""))
}

describe("what is wrong is told, and nothing is done", () => {
  test.each<[string, Parameters<typeof refusedBy>[0], object, string]>([
    [
      "a file of episodes without one of workers",
      unassigned,
      { workers: Option.none(), events: "events.ndjson" },
      "--workers: A file of episodes says nothing of workers. Name a file of their events, or read both from a store.",
    ],
    [
      "workers from two places",
      employers,
      { store: Option.some("memory:") },
      "--store: Workers are read from one place. Leave --workers or --store out.",
    ],
    [
      "a team nobody knows",
      employers,
      { team: Option.some("acess") },
      "--team: workers.ndjson holds no worker of team acess. Did you mean access? Check the code.",
    ],
    [
      "a policy nobody knows",
      supervision,
      { policy: "kmpt-st" },
      "kmpt-st: There is neither a file or folder of this name nor a policy that comes with this command. Did you mean kmpt-str?",
    ],
    [
      "events of episodes where those of workers should be",
      employers,
      { workers: "events.ndjson" },
      `events.ndjson:1:9: This "type" cannot stand here.`,
    ],
    [
      "a day that is none",
      employers,
      { on: Option.some("2025-06-31") },
      "--on: This is no calendar day.",
    ],
    [
      "two ways to print",
      employers,
      { json: true, csv: true },
      "--csv: Rows are printed as JSON or as CSV.",
    ],
    ["a file that is not there", employers, { workers: "none.ndjson" }, "none.ndjson: "],
  ])("%s", async (_, ask, more, message) => {
    const [first] = await refusedBy(ask, more)
    expect(first).toContain(message)
  })

  test("streams that are torn, event by event", async () => {
    const lines = (await fileOf("workers")).trimEnd().split("\n")
    const torn = fileOfText("torn.ndjson", [...lines.slice(1), lines[1]].join("\n"))
    expect(told(readWorkerEvents(torn))[0]).toMatch(
      /version \d of worker worker-\d, where version \d is due\. Put in what is missing, or take out what stands twice\.$/u,
    )
  })
})
