import { initialState } from "@str-service/domain"
import { dueList } from "@str-service/projections"
import { expect, test } from "vitest"
import { closed, inChargeable, inEnablement } from "./given/beginnings.ts"
import { always, sixWeeks } from "./given/policies.ts"

const all = { all: true, include: ["reviews", "exemptions"] } as const

test("a row says which limit of whose episode ends when", () => {
  expect(dueList([inEnablement().state], "2012-11-09")).toEqual([
    {
      episodeId: "e-1",
      personId: "p-1",
      phase: "InEnablement",
      limit: "enablement",
      lastDay: "2012-11-11",
      daysLeft: 2,
      status: "approaching",
    },
  ])
})

test("what is well within its time is shown when all is asked for", () => {
  const shown = dueList([inEnablement().state], "2012-10-20", { all: true })
  expect(shown.map(({ limit, status }) => [limit, status])).toEqual([
    ["enablement", "within"],
    ["total", "within"],
  ])
  expect(dueList([inEnablement().state], "2012-10-20")).toEqual([])
})

test("rows come by last day, then episode as text, then limit", () => {
  const states = ["e-2", "e-10", "e-1"].map((id) => inEnablement(id).state)
  const later = inChargeable("e-0").state
  const rows = dueList([later, ...states], "2012-11-11", { all: true })
  expect(rows.map(({ lastDay, episodeId }) => [lastDay, episodeId])).toEqual([
    ["2012-11-11", "e-0"],
    ["2012-11-11", "e-1"],
    ["2012-11-11", "e-10"],
    ["2012-11-11", "e-2"],
    ["2013-03-31", "e-0"],
    ["2013-03-31", "e-1"],
    ["2013-03-31", "e-10"],
    ["2013-03-31", "e-2"],
  ])
})

test("limits of an episode that end on the same day come by name", () => {
  const twins = always({
    limits: () => [
      { ...sixWeeks, name: "second" },
      { ...sixWeeks, name: "first" },
    ],
  })
  const rows = dueList([inEnablement("e-1", twins).state], "2012-11-11")
  expect(rows.map(({ limit }) => limit)).toEqual(["first", "second"])
})

test("an episode is listed through its last day of support, and not after", () => {
  expect(dueList([closed().state], "2013-01-31", { all: true })).toHaveLength(1)
  expect(dueList([closed().state], "2013-02-01", all)).toEqual([])
})

test("an episode that was never referred is not listed", () => {
  expect(dueList([initialState], "2012-10-01", all)).toEqual([])
})
