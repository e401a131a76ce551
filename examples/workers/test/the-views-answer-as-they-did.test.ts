import { readFileSync } from "node:fs"
import { exampleBoroughStr } from "@str-service/policy"
import {
  type Asking,
  asOf,
  asOfWorkers,
  employersView,
  readEvents,
  rowsToCsv,
  run,
  supervisionView,
  trainingView,
  unassignedView,
  workerCaseloadView,
  workers,
} from "@str-service/projections"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { recorded } from "../recorded.ts"

const linesOf = (name: string) =>
  readFileSync(`${import.meta.dirname}/../data/${name}.ndjson`, "utf8")
    .trimEnd()
    .split("\n")

const { episodes, workers: workerEvents } = await recorded()

test("the files are what the service records of the story", () => {
  expect(linesOf("events")).toEqual(episodes.map((event) => JSON.stringify(event)))
  expect(linesOf("workers")).toEqual(workerEvents.map((event) => JSON.stringify(event)))
  expect([...readEvents(linesOf("events"))].every(Result.isSuccess)).toBe(true)
})

const policies = exampleBoroughStr
const workforce = { workers: new Map(run(workers, workerEvents)), policies }
const now = { today: "2025-07-01", now: "2025-07-01T18:00:00Z" } as const

const csvOf: Readonly<Record<string, (asking: Asking) => string>> = {
  supervision: (asking) =>
    rowsToCsv(
      supervisionView.row,
      run(asOfWorkers(asking, now)(supervisionView, { policies }), workerEvents),
    ),
  training: (asking) =>
    rowsToCsv(
      trainingView.row,
      run(asOfWorkers(asking, now)(trainingView, { policies }), workerEvents),
    ),
  employers: (asking) =>
    rowsToCsv(employersView.row, run(asOfWorkers(asking, now)(employersView, {}), workerEvents)),
  caseload: (asking) =>
    rowsToCsv(
      workerCaseloadView.row,
      run(asOf(asking, now)(workerCaseloadView, workforce), episodes),
    ),
  unassigned: (asking) =>
    rowsToCsv(unassignedView.row, run(asOf(asking, now)(unassignedView, workforce), episodes)),
}

describe.each<[string, Asking]>([
  ["on-1-july", {}],
  ["before-it-was-told-who-left", { on: "2025-06-26", known: "2025-06-26T18:00:00Z" }],
])("%s", (occasion, asking) => {
  test.each(Object.entries(csvOf))("%s", async (name, csv) => {
    await expect(csv(asking)).toMatchFileSnapshot(`golden/${occasion}/${name}.csv`)
  })
})
