import { test as property } from "@fast-check/vitest"
import { needsMoreInformation } from "@str-service/domain"
import { describe, expect } from "vitest"
import {
  arbitraryPolicy,
  completeFacts,
  completionsOf,
  on,
  someFacts,
  thatCanHappen,
} from "./arbitrary-policy.ts"

const isTryingMutants = process.env["STRYKER_MUTATOR_WORKER"] !== undefined
const usual = isTryingMutants ? 50 : 300
const numRuns = process.env["STR_LONG"] === "1" ? 20_000 : usual

const distinct = <Value>(values: ReadonlyArray<Value>): ReadonlyArray<Value> => [...new Set(values)]

describe("with unknown facts", () => {
  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "outcome, params and rule, where given, are so for every way they can turn out",
    (policy, facts) => {
      const answer = policy.eligibility?.(facts, on)
      const settled = answer?.outcome !== needsMoreInformation
      const mayDecide = answer?.rule === null ? answer.candidates : [answer?.rule]
      const ways = thatCanHappen(policy, completionsOf(facts)).map((complete) =>
        policy.eligibility?.(complete, on),
      )
      expect(mayDecide).toEqual(expect.arrayContaining([...distinct(ways.map((way) => way?.rule))]))
      if (!settled) return
      expect(distinct(ways.map((way) => way?.outcome))).toEqual([answer?.outcome])
      for (const params of distinct(ways.map((way) => JSON.stringify(way?.params)))) {
        expect(JSON.parse(params)).toMatchObject(answer?.params ?? {})
      }
    },
  )

  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "more information is needed exactly where facts are missing, and never one that is known",
    (policy, facts) => {
      const answer = policy.eligibility?.(facts, on)
      expect((answer?.missing ?? []).length > 0).toBe(answer?.outcome === needsMoreInformation)
      expect(answer?.missing.filter((fact) => Object.hasOwn(facts, fact))).toEqual([])
      expect(new Set(answer?.missing).size).toBe(answer?.missing.length)
    },
  )

  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "supplying all that is missing, whatever it is, settles the outcome or asks for less",
    (policy, facts) => {
      const missing = policy.eligibility?.(facts, on).missing ?? []
      const further = completionsOf(facts).map((complete) => {
        const supplied = Object.entries(complete).filter(([fact]) => missing.includes(fact))
        return policy.eligibility?.({ ...facts, ...Object.fromEntries(supplied) }, on).missing
      })
      expect(further.flat().filter((fact) => missing.includes(String(fact)))).toEqual([])
    },
  )
})

property.prop([arbitraryPolicy, completeFacts], { numRuns })(
  "with complete facts one rule decides, and nothing is missing",
  (policy, facts) => {
    const answer = policy.eligibility?.(facts, on)
    expect(answer).toMatchObject({ rule: expect.any(String), candidates: [], missing: [] })
  },
)

property.prop([arbitraryPolicy, someFacts], { numRuns })(
  "the outcome alone, the answer and the trace agree",
  (policy, facts) => {
    const decision = policy.decisions.eligibility
    const answer = decision?.answer(facts, on)
    const trace = decision?.trace(facts, on)
    expect(decision?.outcome(facts, on)).toBe(answer?.outcome)
    const open = trace?.tried.filter(({ result }) => result === "unknown") ?? []
    const mayDecide = [...open.map(({ rule }) => rule), trace?.certain]
    const named = answer?.rule === null ? answer.candidates : [answer?.rule]
    expect(mayDecide).toEqual(expect.arrayContaining([...named]))
    expect(decision?.answer(facts, on)).toEqual(answer)
  },
)
