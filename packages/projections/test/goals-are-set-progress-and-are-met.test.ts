import { type Asking, type GoalsRow, goalsView, run } from "@str-service/projections"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { inEnablement } from "./given/beginnings.ts"
import type { Episode } from "./given/episode.ts"
import { close } from "./given/requests.ts"

const setGoal = (goalId: string, area = "daily-living", on = "2012-10-05" as const) => ({
  type: "SetGoal" as const,
  data: { on, goalId, area },
})

const reviewGoal = (
  goalId: string,
  progress: string,
  on: `2012-10-${number}` | "2012-11-01" = "2012-10-20",
) => ({ type: "ReviewGoal" as const, data: { on, goalId, progress } })

const rowsOf = ({ events }: Episode, by: GoalsRow["by"] = "all", asked: Asking = {}) =>
  run(asking(asked)(goalsView, { from: "2012-10-01", to: "2012-10-31", by: [by] }), events)

const counted = { by: "all", of: null, progressed: 0, met: 0, progressing: 0, notBegun: 0 }
const one = { ...counted, set: 1, givenUp: 0, notReviewed: 0, endedUnmet: 0 }

test("a goal stands as its latest review found it", () => {
  const set = inEnablement().and(setGoal("g-1"))
  expect(rowsOf(set)).toEqual([{ ...one, notReviewed: 1 }])
  const idle = set.and(reviewGoal("g-1", "not-begun", "2012-10-10"))
  expect(rowsOf(idle)).toEqual([{ ...one, notBegun: 1 }])
  const begun = idle.and(reviewGoal("g-1", "progressing", "2012-10-15"))
  expect(rowsOf(begun)).toEqual([{ ...one, progressing: 1, progressed: 1 }])
  const met = begun.and(reviewGoal("g-1", "met", "2012-11-01"))
  expect(rowsOf(met)).toEqual([{ ...one, met: 1, progressed: 1 }])
  expect(rowsOf(met, "all", { on: "2012-10-31" })).toEqual([
    { ...one, progressing: 1, progressed: 1 },
  ])
})

test("a goal found met at its first review has progressed", () => {
  const met = inEnablement().and(setGoal("g-1")).and(reviewGoal("g-1", "met"))
  expect(rowsOf(met)).toEqual([{ ...one, met: 1, progressed: 1 }])
})

test("a goal given up has progressed if it ever did", () => {
  const set = inEnablement().and(setGoal("g-1"))
  const givenUp = set.and(reviewGoal("g-1", "given-up"))
  expect(rowsOf(givenUp)).toEqual([{ ...one, givenUp: 1 }])
  const afterAll = set
    .and(reviewGoal("g-1", "progressing", "2012-10-10"))
    .and(reviewGoal("g-1", "given-up"))
  expect(rowsOf(afterAll)).toEqual([{ ...one, givenUp: 1, progressed: 1 }])
})

test("goals are told apart by support area and by team", () => {
  const set = inEnablement()
    .and(setGoal("g-1"))
    .and(setGoal("g-2", "advocacy"))
    .and(setGoal("g-3", "advocacy"))
    .and(reviewGoal("g-2", "met"))
  expect(rowsOf(set, "area").map((row) => [row.of, row.set, row.met])).toEqual([
    ["advocacy", 2, 1],
    ["daily-living", 1, 0],
  ])
  expect(rowsOf(set, "team").map((row) => [row.of, row.set])).toEqual([["access", 3]])
})

test("what was not met when the episode was closed ended unmet", () => {
  const over = inEnablement()
    .and(setGoal("g-1"))
    .and(setGoal("g-2"))
    .and(reviewGoal("g-2", "met"))
    .and(close("2012-10-31"))
  expect(rowsOf(over)).toMatchObject([{ set: 2, met: 1, endedUnmet: 1 }])
})

test("a goal set in another period is not counted", () => {
  const set = inEnablement().and(setGoal("g-1"))
  const november = { from: "2012-11-01", to: "2012-11-30" } as const
  expect(run(asking()(goalsView, november), set.events)).toEqual([])
})
