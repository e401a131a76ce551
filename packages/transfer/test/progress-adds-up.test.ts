import { type Day, episodeDecider } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import { asOf, run } from "@str-service/projections"
import { type ProgressRow, progressView, type TransferPlan } from "@str-service/transfer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { applied, firstDay, lastDay, legacyCase, planned, plans, stage } from "./a-caseload.ts"

type Events = ReturnType<typeof applied>["events"]

const progressOn = (plan: TransferPlan, events: Events, on: Day): ReadonlyArray<ProgressRow> =>
  run(asOf({ on }, { today: lastDay, now: "2014-01-01T00:00:00Z" })(progressView, { plan }), events)

const sum = (rows: ReadonlyArray<ProgressRow>, of: keyof ProgressRow): number =>
  rows.reduce((all, row) => all + Number(row[of]), 0)

const days = fc.constantFrom<Day>(firstDay, "2012-12-31", lastDay)

describe("whatever the plan, and how far it has been applied", () => {
  test("everybody who belongs with SIS is counted once, and those who went are those transferred", () => {
    fc.assert(
      fc.property(plans, days, days, ({ plan }, through, on) => {
        const { events, transferred } = applied(plan, through)
        const rows = progressOn(plan, events, on)
        for (const row of rows) {
          const parts = row.transferred + row.waiting + row.overdue + row.endedOtherwise
          expect(parts).toBe(row.planned)
        }
        expect(sum(rows, "planned")).toBe(
          plan.cases.filter(({ placement }) => placement.outcome === "sis-external").length,
        )
        expect(sum(rows, "transferred")).toBe(transferred.filter((one) => one.on <= on).length)
        expect(sum(rows, "overdue")).toBe(
          plan.cases.filter((one) => one.on !== null && one.on <= on && one.on > through).length,
        )
      }),
    )
  })

  test("those who went by another plan are not forgotten", () => {
    fc.assert(
      fc.property(plans, plans, ({ plan: one }, { plan: other }) => {
        const before = applied(one)
        const rows = progressOn(other, before.events, lastDay)
        expect(sum(rows, "transferred")).toBe(before.transferred.length)
        const parts = ["transferred", "waiting", "overdue", "endedOtherwise"] as const
        expect(parts.reduce((all, of) => all + sum(rows, of), 0)).toBe(sum(rows, "planned"))
      }),
    )
  })
})

test("a stage says who went, who is overdue, and whose support ended otherwise", () => {
  const cases = ["e-1", "e-2", "e-3", "e-4"].map((caseId) => legacyCase(caseId))
  const stages = [stage("one", "2012-10-08", { atMost: 3 }), stage("two", "2013-01-07")] as const
  const plan = planned({ cases, stages: [...stages] })
  const first = { ...plan, cases: plan.cases.slice(0, 1) }
  const { decide, evolve } = episodeDecider(kmptStr)
  const metadata = {
    episodeId: "e-2",
    now: "2012-10-08T09:00:00Z",
    today: lastDay,
    actor: "w-1",
  } as const
  const referred = Result.getOrThrow(
    decide(
      {
        type: "Refer",
        data: { on: "2012-10-01", personId: "p-e-2", team: "recovery", facts: {} },
        metadata: { ...metadata, commandId: "c-1" },
      },
      { phase: "NotReferred", history: null },
    ),
  )
  const state = referred.reduce(evolve, { phase: "NotReferred", history: null } as Parameters<
    typeof evolve
  >[0])
  const died = Result.getOrThrow(
    decide(
      {
        type: "Close",
        data: { on: "2012-10-05", reason: "died", outcome: "unknown" },
        metadata: { ...metadata, commandId: "c-2" },
      },
      state,
    ),
  )
  const events = [...applied(first).events, ...referred, ...died]
  expect(progressOn(plan, events, "2012-12-31")).toEqual([
    {
      stage: "one",
      day: "2012-10-08",
      planned: 3,
      transferred: 1,
      waiting: 0,
      overdue: 1,
      endedOtherwise: 1,
    },
    {
      stage: "two",
      day: "2013-01-07",
      planned: 1,
      transferred: 0,
      waiting: 1,
      overdue: 0,
      endedOtherwise: 0,
    },
  ])
})

test("who is still supported is no ending", () => {
  const plan = planned({ cases: [legacyCase("e-1")], stages: [stage("one", firstDay)] })
  const [referred] = applied(plan).events
  const rows = progressOn(plan, referred === undefined ? [] : [referred], firstDay)
  expect(rows).toMatchObject([{ planned: 1, transferred: 0, overdue: 1 }])
})

test("cases without a stage wait in a row of their own", () => {
  const plan = planned({
    cases: [legacyCase("e-1"), legacyCase("e-2")],
    stages: [stage("one", firstDay, { atMost: 1 })],
  })
  expect(progressOn(plan, [], firstDay).at(-1)).toMatchObject({
    stage: null,
    day: null,
    waiting: 1,
  })
})
