import { PlanRow, planRows, planToCsv } from "@str-service/transfer"
import { parse } from "csv-parse/sync"
import { describe, expect, test } from "vitest"
import { firstDay, legacyCase, planned, policy, stage } from "./a-caseload.ts"

const cases = [
  legacyCase("e-1"),
  legacyCase("e-2", { facts: { currentProvision: "in-house-css", furtherSupportNeeded: true } }),
  legacyCase("e-3", { facts: { furtherSupportNeeded: false } }),
]

const plan = planned({ cases, stages: [stage("=cmd()", firstDay, { atMost: 1 })] })

describe("a plan as rows", () => {
  test("says where each case goes, and why", () => {
    const [first, second, third] = planRows(plan)
    expect(first).toMatchObject({
      place: "in-a-stage",
      on: firstDay,
      locality: "west",
      unknown: null,
    })
    expect(second).toMatchObject({ place: "needs-more-information", unknown: "expectedNeed" })
    expect(third).toMatchObject({ place: "finish", currentProvision: null })
  })

  test("says what somebody should look at", () => {
    const full = planned({
      cases: [...cases, legacyCase("e-4")],
      stages: [stage("one", firstDay, { atMost: 1 })],
    })
    expect(planRows(full).at(-1)?.toLookAt).toBe("The stages that take it are full.")
    const cannot = {
      ...policy,
      decisions: {
        ...policy.decisions,
        placement: policy.decisions.placement && {
          ...policy.decisions.placement,
          answer: () => ({
            outcome: "discuss" as const,
            rule: "r",
            candidates: [],
            params: {},
            factsUsed: {},
            missing: [],
            cannotHappen: [0],
          }),
        },
      },
    }
    const odd = planned({ cases, policy: cannot, stages: [stage("one", firstDay)] })
    expect(planRows(odd)[0]).toMatchObject({
      because: null,
      toLookAt: "The policy says that such facts cannot be; check them.",
    })
  })

  test("has no cell that a spreadsheet would run", () => {
    const rows: ReadonlyArray<ReadonlyArray<string>> = parse(planToCsv(plan), { bom: true })
    expect(rows[0]).toEqual(Object.keys(PlanRow.fields))
    expect(rows[1]?.[7]).toBe("'=cmd()")
  })
})
