import { type PlannedCase, placeOf, places, planTransfer, type Stage } from "@str-service/transfer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { caseloads, firstDay, legacyCase, planned, plans, policy, stage } from "./a-caseload.ts"

/** Whether a stage takes a case, read off its lines one by one. */
const fits = ({ on, takes = {} }: Stage, { case: one }: PlannedCase): boolean => {
  const { team, locality, currentProvision, startedFrom, startedBefore } = takes
  const among = (codes: ReadonlyArray<unknown> | undefined, code: unknown) =>
    codes === undefined ? true : codes.includes(code)
  return [
    one.startedOn <= on,
    among(team, one.team),
    among(locality, one.locality),
    among(currentProvision, one.facts["currentProvision"]),
    one.startedOn >= (startedFrom ?? "0001-01-01"),
    one.startedOn < (startedBefore ?? "9999-12-31"),
  ].every(Boolean)
}

describe("whatever the caseload and the stages", () => {
  test("every case is in exactly one place, and in a stage only where it belongs with SIS", () => {
    fc.assert(
      fc.property(plans, ({ cases, plan }) => {
        expect(plan.cases.map((one) => one.case.caseId)).toEqual(
          cases.map(({ caseId }) => caseId).toSorted(),
        )
        for (const one of plan.cases) {
          expect(places).toContain(placeOf(one))
          const belongs = one.placement.outcome === "sis-external"
          expect([one.stage !== null, one.unstaged !== null].filter(Boolean)).toHaveLength(
            belongs ? 1 : 0,
          )
          expect(one.on === null).toBe(one.stage === null)
        }
      }),
    )
  })

  test("where a case belongs is what the policy says of it", () => {
    fc.assert(
      fc.property(plans, ({ plan }) => {
        for (const { case: one, placement } of plan.cases) {
          const asked = policy.decisions.placement?.outcome(
            { ...one.facts, team: one.team, referredOn: one.startedOn },
            firstDay,
          )
          expect(placement.outcome).toBe(asked)
        }
      }),
    )
  })

  test("no stage holds more than it may, nor a case that it does not take", () => {
    fc.assert(
      fc.property(plans, ({ plan }) => {
        for (const one of plan.stages) {
          const here = plan.cases.filter((planned) => planned.stage === one.name)
          expect(here.length).toBeLessThanOrEqual(one.atMost ?? Number.POSITIVE_INFINITY)
          expect(here.filter((planned) => !fits(one, planned))).toEqual([])
          expect(here.filter(({ on }) => on !== one.on)).toEqual([])
        }
      }),
    )
  })

  test("each stage above a case's own that takes it is full, and all are for one that waits", () => {
    fc.assert(
      fc.property(plans, ({ plan: { cases, stages } }) => {
        const isFull = ({ name, atMost }: Stage) =>
          cases.filter((one) => one.stage === name).length === atMost
        for (const one of cases.filter(({ placement }) => placement.outcome === "sis-external")) {
          const own = stages.findIndex(({ name }) => name === one.stage)
          const above = (own === -1 ? stages : stages.slice(0, own)).filter((stage) =>
            fits(stage, one),
          )
          expect(above.filter((stage) => !isFull(stage))).toEqual([])
          expect(one.unstaged === "no-stage-takes-it").toBe(own === -1 && above.length === 0)
        }
      }),
    )
  })

  test("the order of the rows makes no difference", () => {
    const shuffled = plans.chain(({ cases, document, plan }) =>
      fc.shuffledSubarray([...cases], { minLength: cases.length }).map((others) => ({
        plan,
        again: planTransfer({ cases: others, policy, plannedOn: firstDay, stages: document }),
      })),
    )
    fc.assert(
      fc.property(shuffled, ({ plan, again }) => {
        expect(again).toEqual(Result.succeed(plan))
      }),
    )
  })
})

describe("a case says why it is where it is", () => {
  const placementOf = (facts: Readonly<Record<string, string | boolean>>) =>
    planned({ cases: [legacyCase("e-1", { facts })], stages: [stage("all", firstDay)] }).cases[0]

  test("by the rule that decided, in its words and with its source", () => {
    expect(
      placementOf({
        furtherSupportNeeded: true,
        currentProvision: "in-house-css",
        expectedNeed: "long-term",
      })?.placement,
    ).toMatchObject({
      outcome: "sis-external",
      rule: "long-term in-house CSS is transferred to SIS",
      because: "Long-term provision in house on the CSS model is transferred to SIS in stages.",
      source: "spec: Current position",
      missing: [],
    })
  })

  test("by the facts that are unknown and still matter", () => {
    const found = placementOf({ furtherSupportNeeded: true, currentProvision: "in-house-css" })
    expect(found).toMatchObject({ stage: null, unstaged: null })
    expect(found?.placement).toMatchObject({
      outcome: "needs-more-information",
      rule: null,
      because: null,
      missing: ["expectedNeed"],
    })
    expect(found?.placement.candidates).toEqual([
      "long-term in-house CSS is transferred to SIS",
      "short-term in-house provision is STR",
    ])
  })
})

describe("who goes first where there is not room for all", () => {
  const cases = [
    legacyCase("e-1", { startedOn: "2010-01-01" }),
    legacyCase("e-2", { startedOn: "2008-01-01" }),
    legacyCase("e-3", { startedOn: "2008-01-01" }),
  ]
  const stages = [stage("one", firstDay, { atMost: 1 })] as const

  test.each([
    ["longest-supported-first", "e-2"],
    ["shortest-supported-first", "e-1"],
  ] as const)("%s", (order, first) => {
    const plan = planned({ cases, stages: [...stages] })
    const ordered = Result.getOrThrow(
      planTransfer({ cases, policy, plannedOn: firstDay, stages: { title: "T", order, stages } }),
    )
    expect(ordered.cases.filter((one) => one.stage !== null)[0]?.case.caseId).toBe(first)
    expect(plan.cases.filter((one) => one.stage !== null)[0]?.case.caseId).toBe("e-2")
  })
})

describe("nothing is planned", () => {
  test("where an id stands twice", () => {
    const twice = planTransfer({
      cases: [legacyCase("e-1"), legacyCase("e-2"), legacyCase("e-1")],
      policy,
      plannedOn: firstDay,
      stages: { title: "T", stages: [stage("all", firstDay)] },
    })
    expect(twice).toEqual(Result.fail({ _tag: "CaseTwice", caseId: "e-1" }))
  })

  test("where the policy does not say where support belongs", () => {
    const silent = { ...policy, decisions: { ...policy.decisions, placement: null } }
    const stages = { title: "T", stages: [stage("all", firstDay)] } as const
    expect(planTransfer({ cases: [], policy: silent, plannedOn: firstDay, stages })).toEqual(
      Result.fail({ _tag: "PolicyDoesNotPlace", policyId: "kmpt-str", version: "2012.1" }),
    )
  })
})

describe("a transfer that is under way", () => {
  const three = [
    stage("one", "2012-10-01", { atMost: 1 }),
    stage("two", "2012-11-05", { atMost: 1 }),
    stage("three", "2012-12-03"),
  ] as const
  const stageOf = (plan: ReturnType<typeof planned>, caseId: string) =>
    plan.cases.find((one) => one.case.caseId === caseId)?.stage
  const [old, older] = [legacyCase("e-1"), legacyCase("e-2", { startedOn: "2005-01-01" })]

  test("keeps those who went in their stage, and their places", () => {
    const plan = planned({
      cases: [old, older],
      stages: [...three],
      transferred: new Map([["e-1", "2012-10-01"]]),
    })
    expect(plan.cases[0]).toMatchObject({ stage: "one", on: "2012-10-01", isTransferred: true })
    expect(stageOf(plan, "e-2")).toBe("two")
  })

  test("keeps who went on a day of no stage out of all", () => {
    const plan = planned({
      cases: [old],
      stages: [...three],
      transferred: new Map([["e-1", "2012-10-09"]]),
    })
    expect(plan.cases[0]).toMatchObject({ stage: null, on: "2012-10-09", isTransferred: true })
  })

  test("remembers those who went and are in the caseload no more", () => {
    const before = planned({ cases: [old, older], stages: [...three] })
    const transferred = new Map([["e-2", "2012-10-01" as const]])
    const later = { cases: [legacyCase("e-3")], stages: [...three], transferred } as const
    const plan = planned({ ...later, before })
    expect(plan.cases.map((one) => [one.case.caseId, one.stage, one.isTransferred])).toEqual([
      ["e-2", "one", true],
      ["e-3", "two", false],
    ])
    expect(planned(later).cases).toHaveLength(1)
  })

  test("puts nobody new into a stage that is over", () => {
    const stages = [...three.slice(0, 2)] as [(typeof three)[0], (typeof three)[1]]
    expect(stageOf(planned({ cases: [old], stages, plannedOn: "2012-10-02" }), "e-1")).toBe("two")
    const late = planned({ cases: [old], stages, plannedOn: "2012-12-01" })
    expect(late.cases[0]?.unstaged).toBe("only-past-stages-take-it")
  })

  test("keeps what was announced where it still fits, before anybody else", () => {
    const announced = planned({ cases: [old], stages: [...three] })
    const kept = planned({
      cases: [old, older],
      stages: [...three],
      before: announced,
      keepsAnnounced: true,
    })
    expect([stageOf(kept, "e-1"), stageOf(kept, "e-2")]).toEqual(["one", "two"])
    const anew = planned({ cases: [old, older], stages: [...three] })
    expect([stageOf(anew, "e-1"), stageOf(anew, "e-2")]).toEqual(["two", "one"])
  })

  test("keeps nothing announced that is over, moved, gone or no longer right", () => {
    const announced = planned({ cases: [old], stages: [...three] })
    const later = planned({
      cases: [old],
      stages: [...three],
      before: announced,
      keepsAnnounced: true,
      plannedOn: "2012-10-02",
    })
    expect(stageOf(later, "e-1")).toBe("two")
    const moved = [stage("zero", "2012-10-01"), stage("one", "2012-10-08")] as const
    expect(
      stageOf(
        planned({ cases: [old], stages: [...moved], before: announced, keepsAnnounced: true }),
        "e-1",
      ),
    ).toBe("zero")
    const finished = { ...old, facts: { ...old.facts, furtherSupportNeeded: false } }
    expect(
      stageOf(
        planned({ cases: [finished], stages: [...three], before: announced, keepsAnnounced: true }),
        "e-1",
      ),
    ).toBeNull()
  })

  test("holds no more announced cases than a stage has room for", () => {
    const roomy = planned({ cases: [old, older], stages: [stage("one", "2012-10-01")] })
    const kept = planned({
      cases: [old, older],
      stages: [...three],
      before: roomy,
      keepsAnnounced: true,
    })
    expect([stageOf(kept, "e-1"), stageOf(kept, "e-2")]).toEqual(["two", "one"])
  })

  test("is planned the same in whatever order its rows stand", () => {
    fc.assert(
      fc.property(caseloads(6), (cases) => {
        const announced = planned({ cases, stages: [...three] })
        const again = planned({
          cases: [...cases, legacyCase("new")].toReversed(),
          stages: [...three],
          before: announced,
          keepsAnnounced: true,
        })
        expect(again).toEqual(
          planned({
            cases: [legacyCase("new"), ...cases],
            stages: [...three],
            before: announced,
            keepsAnnounced: true,
          }),
        )
      }),
    )
  })
})
