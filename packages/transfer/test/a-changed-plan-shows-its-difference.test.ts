import { isSame, planDifference } from "@str-service/transfer"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { firstDay, legacyCase, planned, plans, stage } from "./a-caseload.ts"

describe("whatever the plans", () => {
  test("a plan differs in nothing from itself", () => {
    fc.assert(
      fc.property(plans, ({ plan }) => {
        const copy = JSON.parse(JSON.stringify(plan))
        expect(isSame(planDifference(plan, copy))).toBe(true)
        expect(planDifference(plan, copy)).toEqual({
          title: null,
          policy: null,
          plannedOn: null,
          stages: [],
          stagesReordered: false,
          cases: [],
        })
      }),
    )
  })

  test("plans that are not the same differ, and by their cases as they turn round", () => {
    fc.assert(
      fc.property(plans, plans, ({ plan: one }, { plan: other }) => {
        const there = planDifference(one, other)
        expect(isSame(there)).toBe(JSON.stringify(one) === JSON.stringify(other))
        const back = planDifference(other, one)
        expect(back.cases.map(({ caseId, before, after }) => [caseId, after, before])).toEqual(
          there.cases.map(({ caseId, before, after }) => [caseId, before, after]),
        )
      }),
    )
  })

  test("nothing announced is taken back without being told", () => {
    fc.assert(
      fc.property(plans, plans, ({ plan: one }, { plan: other }) => {
        const later = new Map(other.cases.map((found) => [found.case.caseId, found]))
        const takenBack = one.cases.filter(({ case: { caseId }, stage: name, on }) => {
          const found = later.get(caseId)
          return on !== null && (found?.on !== on || found.stage !== name)
        })
        const told = planDifference(one, other).cases.filter(({ isAnnounced }) => isAnnounced)
        expect(told.map(({ caseId }) => caseId)).toEqual(
          takenBack.map(({ case: { caseId } }) => caseId),
        )
      }),
    )
  })
})

describe("a difference tells", () => {
  const stages = [
    stage("one", firstDay, { takes: { team: ["recovery"] } }),
    stage("two", "2012-11-05"),
  ] as const
  const before = planned({ cases: [legacyCase("e-1"), legacyCase("e-2")], stages: [...stages] })

  test("who came, who went, and who goes in another stage", () => {
    const after = planned({
      cases: [legacyCase("e-1", { team: "access" }), legacyCase("e-3")],
      stages: [...stages],
    })
    const { cases } = planDifference(before, after)
    const inOne = { place: "in-a-stage", stage: "one", on: firstDay }
    expect(cases).toMatchObject([
      {
        caseId: "e-1",
        before: inOne,
        after: { stage: "two", on: "2012-11-05" },
        aspects: ["place", "day", "record"],
        isAnnounced: true,
      },
      { caseId: "e-2", before: inOne, after: null, aspects: [], isAnnounced: true },
      { caseId: "e-3", before: null, after: inOne, aspects: [], isAnnounced: false },
    ])
  })

  test("that another reason holds, or something else is known, and that this takes nothing back", () => {
    const facts = { ...legacyCase("e-1").facts, currentProvision: "external-css" }
    const after = planned({
      cases: [
        legacyCase("e-1", { facts }),
        legacyCase("e-2", { serviceArea: "community-mental-health-teams" }),
      ],
      stages: [...stages],
    })
    expect(planDifference(before, after).cases).toMatchObject([
      { caseId: "e-1", aspects: ["reason", "record"], isAnnounced: false },
      { caseId: "e-2", aspects: ["record"], isAnnounced: false },
    ])
  })

  test("that a stage of another name takes back what was announced, be it on the same day", () => {
    const [recovery] = stages
    const after = planned({
      cases: [legacyCase("e-1"), legacyCase("e-2")],
      stages: [{ ...recovery, name: "renamed" }],
    })
    expect(planDifference(before, after).cases).toMatchObject([
      { aspects: ["place"], isAnnounced: true },
      { aspects: ["place"], isAnnounced: true },
    ])
  })

  test("that a case waits for another reason than before", () => {
    const [recovery] = stages
    const waiting = (takes: object, atMost = {}) =>
      planned({
        cases: [legacyCase("e-1"), legacyCase("e-2", { team: "access" })],
        stages: [{ ...recovery, takes, ...atMost }],
      })
    const { cases } = planDifference(waiting({ team: ["recovery"] }), waiting({}, { atMost: 1 }))
    expect(cases).toMatchObject([{ caseId: "e-2", aspects: ["reason"], isAnnounced: false }])
  })

  test("that a case has been transferred, which takes nothing back either", () => {
    const transferred = new Map([["e-1", firstDay]])
    const cases = [legacyCase("e-1", { team: "access" }), legacyCase("e-2")]
    const after = planned({ cases, stages: [...stages], transferred })
    expect(planDifference(before, after).cases).toMatchObject([
      { caseId: "e-1", after: { place: "transferred" }, isAnnounced: false },
    ])
    const without = planned({ cases: cases.slice(1), stages: [...stages] })
    expect(planDifference(after, without).cases).toMatchObject([{ isAnnounced: false }])
  })

  test("what stages and the plan itself are otherwise", () => {
    const after = {
      ...planned({
        cases: [legacyCase("e-1"), legacyCase("e-2")],
        stages: [stage("two", firstDay), stage("one", firstDay), stage("three", firstDay)],
        plannedOn: "2012-10-01",
      }),
      title: "To SIS, again",
      plannedOn: "2012-10-02" as const,
    }
    expect(planDifference(before, after)).toMatchObject({
      title: { before: "To SIS", after: "To SIS, again" },
      policy: null,
      plannedOn: { before: firstDay, after: "2012-10-02" },
      stagesReordered: true,
      stages: [
        { name: "one", before: { takes: { team: ["recovery"] } }, after: { on: firstDay } },
        { name: "two", before: { on: "2012-11-05" }, after: { on: firstDay } },
        { name: "three", before: null },
      ],
    })
    const shorter = planned({ cases: [], stages: [stages[0]] })
    expect(planDifference(before, shorter).stages).toMatchObject([{ name: "two", after: null }])
  })
})
