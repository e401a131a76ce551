import { test } from "@fast-check/vitest"
import { needsMoreInformation } from "@str-service/domain"
import { describe, expect } from "vitest"
import { arbitraryPolicy, completeFacts, completionsOf, on, someFacts } from "./arbitrary-policy.ts"

const isTryingMutants = process.env["STRYKER_MUTATOR_WORKER"] !== undefined
const usual = isTryingMutants ? 50 : 1_000
const numRuns = process.env["STR_LONG"] === "1" ? 100_000 : usual

describe("with unknown facts", () => {
  test.prop([arbitraryPolicy, someFacts], { numRuns })(
    "outcome, params and rule, where given, are so for every way they may turn out",
    (policy, facts) => {
      const answer = policy.eligibility?.(facts, on)
      const settled = answer?.outcome !== needsMoreInformation
      const mayDecide = answer?.rule === null ? answer.candidates : [answer?.rule]
      for (const complete of completionsOf(facts)) {
        const whole = policy.eligibility?.(complete, on)
        expect(mayDecide).toContain(whole?.rule)
        if (settled) expect(whole?.outcome).toBe(answer?.outcome)
        if (settled) expect(whole?.params).toMatchObject(answer?.params ?? {})
      }
    },
  )

  test.prop([arbitraryPolicy, someFacts], { numRuns })(
    "more information is needed exactly where facts are missing, and never one that is known",
    (policy, facts) => {
      const answer = policy.eligibility?.(facts, on)
      expect((answer?.missing ?? []).length > 0).toBe(answer?.outcome === needsMoreInformation)
      expect(answer?.missing.filter((fact) => Object.hasOwn(facts, fact))).toEqual([])
      expect(new Set(answer?.missing).size).toBe(answer?.missing.length)
    },
  )

  test.prop([arbitraryPolicy, someFacts], { numRuns })(
    "supplying all that is missing, whatever it is, settles the outcome or asks for less",
    (policy, facts) => {
      const missing = policy.eligibility?.(facts, on).missing ?? []
      for (const complete of completionsOf(facts)) {
        const supplied = Object.entries(complete).filter(([fact]) => missing.includes(fact))
        const next = policy.eligibility?.({ ...facts, ...Object.fromEntries(supplied) }, on)
        expect(next?.missing.filter((fact) => missing.includes(fact))).toEqual([])
      }
    },
  )
})

test.prop([arbitraryPolicy, completeFacts], { numRuns })(
  "with complete facts one rule decides, and nothing is missing",
  (policy, facts) => {
    const answer = policy.eligibility?.(facts, on)
    expect(answer).toMatchObject({ rule: expect.any(String), candidates: [], missing: [] })
  },
)

test.prop([arbitraryPolicy, someFacts], { numRuns })(
  "the outcome alone, the answer and the trace agree",
  (policy, facts) => {
    const decision = policy.decisions.eligibility
    const answer = decision?.answer(facts, on)
    const trace = decision?.trace(facts, on)
    expect(decision?.outcome(facts, on)).toBe(answer?.outcome)
    const open = trace?.tried.filter(({ result }) => result === "unknown") ?? []
    expect(answer?.rule).toBe(open.length === 0 ? trace?.certain : null)
    expect(answer?.candidates).toEqual(
      open.length === 0 ? [] : [...open.map(({ rule }) => rule), trace?.certain],
    )
    expect(decision?.answer(facts, on)).toEqual(answer)
  },
)
