import type { Policies, WorkforceRules } from "@str-service/domain"
import { foldWorker, type WorkerEvent, type WorkerFact } from "@str-service/domain/worker"
import {
  asOfWorkers,
  employersView,
  run,
  supervisionView,
  trainingView,
  unassignedView,
  workerCaseloadView,
  workers,
} from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { referred } from "./given/beginnings.ts"
import { always } from "./given/policies.ts"
import { assign, close } from "./given/requests.ts"

const now = { today: "2012-12-01", now: "2012-12-01T12:00:00Z" } as const

/** The events of a worker, each recorded on the evening of its day. */
const worker = (workerId: string, ...facts: ReadonlyArray<WorkerFact>) =>
  facts.map(
    (fact, place): WorkerEvent => ({
      ...fact,
      metadata: {
        workerId,
        eventId: `${workerId}-${place}/0`,
        version: place + 1,
        commandId: `${workerId}-${place}`,
        recordedAt: `${fact.data.on}T18:00:00Z`,
        actor: "lead-1",
      },
    }),
  )

const appointed = (role: "str" | "css", teams: ReadonlyArray<string> = ["access"]): WorkerFact => ({
  type: "Appointed",
  data: { on: "2012-10-01", role, employer: "council", teams, serviceAreas: [] },
})

const held = (on: "2012-10-10" | "2012-11-01" | "2012-11-03"): WorkerFact => ({
  type: "SupervisionHeld",
  data: { on, supervisor: "lead-1" },
})

const under = (workforce: WorkforceRules): Policies => always({ workforce })

const fortnightly = under({ supervisionEvery: "P2W" })

describe("supervision", () => {
  const asked = (on: "2012-11-15" | "2012-11-16" | "2012-11-17", policies = fortnightly) =>
    run(
      asOfWorkers({ on }, now)(supervisionView, { policies }),
      worker("w-1", appointed("str"), held("2012-11-01"), held("2012-10-10")),
    )

  test("is due when the interval after the latest one ends, in whatever order they were typed up", () => {
    expect(asked("2012-11-15")).toMatchObject([
      { lastOn: "2012-11-01", dueOn: "2012-11-15", status: "due-today", daysLeft: 0, held: 2 },
    ])
    expect(asked("2012-11-16")).toMatchObject([{ status: "overdue", daysLeft: -1 }])
  })

  test("runs from the first day at work where none was held", () => {
    const [row] = run(
      asOfWorkers({ on: "2012-10-02" }, now)(supervisionView, { policies: fortnightly }),
      worker("w-1", appointed("css")),
    )
    expect(row).toMatchObject({ role: "css", lastOn: null, dueOn: "2012-10-15", status: "within" })
  })

  test("is never due where the policy sets no interval, or none is in force", () => {
    for (const policies of [under({}), { inForceOn: () => undefined }]) {
      expect(asked("2012-11-16", policies)).toMatchObject([
        { every: null, dueOn: null, status: null, daysLeft: null },
      ])
    }
  })
})

describe("training", () => {
  const done = (step: string): WorkerFact => ({
    type: "TrainingStepCompleted",
    data: { on: "2012-10-10", step },
  })
  const events = worker("w-1", appointed("str"), done("listening"), done("juggling"))

  test("goes along the pathway, and steps that are none of it are counted besides", () => {
    const policies = under({ trainingSteps: { induction: "Induction", listening: "Listening" } })
    expect(run(asOfWorkers({}, now)(trainingView, { policies }), events)).toMatchObject([
      { steps: 2, completed: 1, next: "induction", besides: 1, lastOn: "2012-10-10" },
    ])
  })

  test("without a pathway all steps are besides it", () => {
    expect(run(asOfWorkers({}, now)(trainingView, { policies: under({}) }), events)).toMatchObject([
      { steps: null, completed: null, next: null, besides: 2 },
    ])
  })
})

test("who has left is at work through the last day, and no longer", () => {
  const events = worker("w-1", appointed("str"), { type: "Left", data: { on: "2012-11-30" } })
  const on = (day: "2012-11-30" | "2012-12-01") =>
    run(asOfWorkers({ on: day }, now)(employersView, { by: ["all"] }), events)
  expect(on("2012-11-30")).toMatchObject([{ employer: "council", workers: 1, str: 1, css: 0 }])
  expect(on("2012-12-01")).toEqual([])
  const early = asOfWorkers({ known: "2012-11-30T17:00:00Z" }, now)(employersView, { by: ["all"] })
  expect(run(early, events)).toMatchObject([{ workers: 1 }])
})

test("of a team only those are shown who are part of it", () => {
  const events = [
    ...worker("w-1", appointed("str")),
    ...worker("w-2", appointed("css", ["recovery"])),
    ...worker("w-3", appointed("css", [])),
  ]
  const ask = asOfWorkers({ team: "recovery" }, now)
  expect(run(ask(employersView, { by: ["team"] }), events)).toMatchObject([
    { of: "recovery", workers: 1, css: 1 },
  ])
  expect(run(asOfWorkers({}, now)(employersView, { by: ["team"] }), events)).toMatchObject([
    { of: null, workers: 1 },
    { of: "access", workers: 1 },
    { of: "recovery", workers: 1 },
  ])
})

describe("episodes beside workers", () => {
  const left: WorkerFact = { type: "Left", data: { on: "2012-11-10" } }
  const states = new Map([
    ["w-1", foldWorker(worker("w-1", appointed("str")))],
    ["w-2", foldWorker(worker("w-2", appointed("css")))],
    ["w-3", foldWorker(worker("w-3", appointed("str"), left))],
  ])
  const workforce = {
    workers: states,
    policies: under({ onlyStrWorkers: true, caseloadLimit: 1 }),
  }
  const episodes = [
    referred("e-1").and(assign("2012-10-05", "w-2")).and(assign("2012-10-05", "w-1")),
    referred("e-2").and(assign("2012-10-05", "w-2")),
    referred("e-3").and(assign("2012-10-05", "w-3")),
    referred("e-4").and(assign("2012-11-20", "w-3")),
    referred("e-5").and(assign("2012-11-20", "w-9")),
    referred("e-6"),
    referred("e-7").and(close("2012-10-20")),
    referred("e-8").and(assign("2012-11-01", "w-1")).and(assign("2012-10-10", "w-3")),
  ].flatMap(({ events }) => events)
  const ask = asking({ on: "2012-12-01" })

  test("nobody holds those whose worker left, or who never had one; others should not", () => {
    const rows = run(ask(unassignedView, workforce), episodes)
    expect(rows.map((row) => [row.episodeId, row.because, row.nobodySince])).toEqual([
      ["e-2", "worker-not-str", null],
      ["e-3", "worker-left", "2012-11-11"],
      ["e-4", "worker-left", "2012-11-20"],
      ["e-5", "worker-not-appointed", null],
      ["e-6", "never-assigned", "2012-10-01"],
    ])
  })

  test("a worker's caseload is set against the limit, and who left holds none", () => {
    expect(run(ask(workerCaseloadView, workforce), episodes)).toEqual([
      { workerId: "w-1", role: "str", employer: "council", open: 2, limit: 1, room: -1 },
      { workerId: "w-2", role: "css", employer: "council", open: 1, limit: 1, room: 0 },
      { workerId: "w-9", role: null, employer: null, open: 1, limit: 1, room: 0 },
    ])
  })

  test("with a team, of those who hold nothing only its own are shown", () => {
    const policies = under({})
    const rows = run(ask(workerCaseloadView, { workers: states, policies, team: "recovery" }), [])
    expect(rows).toEqual([])
    expect(
      run(ask(workerCaseloadView, { workers: states, policies, team: "access" }), []),
    ).toMatchObject([
      { workerId: "w-1", open: 0, limit: null, room: null },
      { workerId: "w-2", open: 0 },
    ])
  })
})

test("workers are folded in whatever order their streams come", () => {
  const one = worker("w-1", appointed("str"), held("2012-11-03"))
  const other = worker("w-2", appointed("css"))
  expect([...run(workers, [...one, ...other])].length).toBe(2)
  expect(new Map(run(workers, [...other, ...one]))).toEqual(
    new Map(run(workers, [...one, ...other])),
  )
})
