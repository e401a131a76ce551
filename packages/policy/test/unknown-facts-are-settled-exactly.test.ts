import { test as property } from "@fast-check/vitest"
import { type Facts, needsMoreInformation } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { arbitraryPolicy, completionsOf, on, someFacts, thatCanHappen } from "./arbitrary-policy.ts"

const numRuns = process.env["STR_LONG"] === "1" ? 20_000 : 200

const outcomeOf = (policy: CompiledPolicy, facts: Facts) =>
  policy.decisions.eligibility?.outcome(facts, on)

describe("with unknown facts", () => {
  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "more information is needed just where two ways they can turn out differ",
    (policy, facts) => {
      const ways = thatCanHappen(policy, completionsOf(facts))
      const outcomes = new Set(ways.map((complete) => outcomeOf(policy, complete)))
      const [first, second] = outcomes
      expect(outcomeOf(policy, facts)).toBe(second === undefined ? first : needsMoreInformation)
    },
  )

  property.prop([arbitraryPolicy, someFacts], { numRuns })(
    "a fact is missing only where the outcome may turn on it alone",
    (policy, facts) => {
      for (const fact of policy.eligibility?.(facts, on).missing ?? []) {
        const alike = Map.groupBy(completionsOf(facts), ({ [fact]: _, ...others }) =>
          JSON.stringify(others),
        )
        const turning = [...alike.values()].some(
          (ways) => new Set(ways.map((complete) => outcomeOf(policy, complete))).size > 1,
        )
        expect(turning).toBe(true)
      }
    },
  )
})

describe("what each rule by itself leaves open, all of them together settle", () => {
  test("where one speaks of those in crisis and another of everybody else", () => {
    const { eligibility: decide } = compiled({
      decisions: eligibility([
        rule("in crisis", "accept", { all: [that("crisis", "equal", true)] }),
        rule("not in crisis", "accept", { all: [that("crisis", "equal", false)] }),
      ]),
    })
    expect(decide?.({}, on)).toMatchObject({
      outcome: "accept",
      rule: null,
      candidates: ["in crisis", "not in crisis"],
      missing: [],
    })
  })

  test("where the rest cannot happen", () => {
    const adult = { all: [that("age", "greaterThanInclusive", 18)] }
    const { eligibility: decide } = compiled({
      cannotHappen: [{ all: [that("crisis", "equal", true), { not: adult }] }],
      decisions: eligibility([rule("adults", "accept", adult)]),
    })
    expect(decide?.({ crisis: true }, on)).toMatchObject({ outcome: "accept", rule: "adults" })
    expect(decide?.({ crisis: false }, on)).toMatchObject({ missing: ["age"] })
    expect(decide?.({ crisis: true, age: 17 }, on)).toMatchObject({
      outcome: "discuss",
      cannotHappen: [0],
    })
  })
})

test("on a day before the version's first, what can only be then is not overlooked", () => {
  const { eligibility: decide } = compiled({
    effectiveFrom: "2030-01-01",
    decisions: eligibility([
      rule("early and new", "accept", {
        all: [that("referredOn", "lessThan", "2020-01-31"), that("weeks", "lessThan", 1)],
      }),
    ]),
  })
  expect(decide?.({}, "2030-01-01").outcome).toBe("discuss")
  expect(decide?.({}, "2019-12-20").outcome).toBe(needsMoreInformation)
})
