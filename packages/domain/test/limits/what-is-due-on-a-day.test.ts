import {
  type Day,
  deadlines,
  due,
  initialState,
  phaseOn,
  runsOn,
  spanEnd,
} from "@str-service/domain"
import { describe, expect, test } from "vitest"
import { closed, inChargeable, inEnablement, referred } from "../given/beginnings.ts"
import { always, sixWeeks } from "../given/policies.ts"
import { known, recordOf } from "../given/reading.ts"
import { close } from "../given/requests.ts"

test("each limit has its deadline, and runs on the days of its span", () => {
  const { state } = inChargeable()
  expect(deadlines(state, "2012-11-11").map(({ lastDay, running }) => [lastDay, running])).toEqual([
    ["2012-11-11", true],
    ["2013-03-31", true],
  ])
  expect(deadlines(state, "2012-11-12").map(({ running }) => running)).toEqual([false, true])
  expect(deadlines(state, "2012-09-30").map(({ running }) => running)).toEqual([false, false])
  expect(deadlines(state, "2012-10-01").map(({ running }) => running)).toEqual([true, true])
})

test("without a referral there are no deadlines and nothing is due", () => {
  expect(deadlines(initialState, "2012-10-01")).toEqual([])
  expect(due(initialState, "2012-10-01", { all: true })).toEqual([])
  expect(due(referred().state, "2012-10-01", { all: true })).toEqual([])
})

test("a span ends on the day before the start that ends it, or with closing; else it is open", () => {
  const ends = (state: Parameters<typeof known>[0]) =>
    recordOf(state).limits.map((limit) => spanEnd(limit, known(state)))
  expect(ends(inEnablement().state)).toEqual([undefined, undefined])
  expect(ends(inChargeable().state)).toEqual(["2012-11-11", undefined])
  expect(ends(closed().state)).toEqual(["2012-11-11", "2013-01-31"])
  expect(ends(inEnablement().and(close("2012-10-20")).state)).toEqual(["2012-10-20", "2012-10-20"])
})

test("a limit runs from its day through its span's end", () => {
  const state = known(closed().state)
  const [, total] = state.record.limits
  const running = (["2012-09-30", "2012-10-01", "2013-01-31", "2013-02-01"] as const).map(
    (day) => total !== undefined && runsOn(total, state, day),
  )
  expect(running).toEqual([false, true, true, false])
})

describe("a running limit stands on a day", () => {
  const dueOn = (day: Day, options?: Parameters<typeof due>[2]) =>
    due(inEnablement().state, day, options)

  test.each([
    ["2012-10-01", "within", 41],
    ["2012-11-03", "within", 8],
    ["2012-11-04", "approaching", 7],
    ["2012-11-10", "approaching", 1],
    ["2012-11-11", "due-today", 0],
    ["2012-11-12", "breached", -1],
    ["2012-12-11", "breached", -30],
  ] as const)("%s: %s, %i days left", (day, status, daysLeft) => {
    expect(dueOn(day, { all: true })[0]).toEqual({
      episodeId: "e-1",
      personId: "p-1",
      phase: "InEnablement",
      limit: "enablement",
      lastDay: "2012-11-11",
      daysLeft,
      status,
    })
  })

  test("what is merely within is told only when all are asked for", () => {
    expect(dueOn("2012-11-03")).toEqual([])
    expect(dueOn("2012-11-03", { all: false })).toEqual([])
    expect(dueOn("2012-11-04").map(({ limit }) => limit)).toEqual(["enablement"])
    expect(dueOn("2012-11-04", { all: true }).map(({ limit }) => limit)).toEqual([
      "enablement",
      "total",
    ])
  })

  test("a warning of no days comes on the last day alone", () => {
    const silent = inEnablement(always({ limits: () => [{ ...sixWeeks, warn: "P0D" }] }))
    expect(due(silent.state, "2012-11-10")).toEqual([])
    expect(due(silent.state, "2012-11-11")).toMatchObject([{ status: "due-today" }])
  })
})

test("on a past day the limits stand as they did then, as the record now tells it", () => {
  expect(due(closed().state, "2012-11-10")).toMatchObject([
    { limit: "enablement", phase: "InEnablement", status: "approaching" },
  ])
  expect(due(closed().state, "2013-02-01", { all: true })).toEqual([])
})

test("an episode was in each phase from the day it began", () => {
  const state = known(closed().state)
  const phases = (
    ["2012-10-01", "2012-11-11", "2012-11-12", "2013-01-31", "2013-02-01"] as const
  ).map((day) => phaseOn(state, day))
  expect(phases).toEqual(["InEnablement", "InEnablement", "InChargeable", "InChargeable", "Closed"])
  expect(phaseOn(known(referred().state), "2012-10-05")).toBe("Referred")
  const declined = known(referred().and(close("2012-10-02")).state)
  expect(phaseOn(declined, "2012-10-02")).toBe("Referred")
  expect(phaseOn(declined, "2012-10-03")).toBe("Closed")
})
