import { test as property } from "@fast-check/vitest"
import { toEngine } from "@str-service/policy"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { factsOf } from "./arbitrary-facts.ts"
import { arbitraryPolicy, completeFacts, on } from "./arbitrary-policy.ts"
import { shippedVersions } from "./shipped-versions.ts"

// Each run asks one policy about ten people: 4,000 pairs, and 100,000 in the long run.
const isTryingMutants = process.env["STRYKER_MUTATOR_WORKER"] !== undefined
const usual = isTryingMutants ? 50 : 400
const numRuns = process.env["STR_LONG"] === "1" ? 10_000 : usual

const decisions = ["eligibility", "charging", "placement"] as const

describe("json-rules-engine gives the same outcome", () => {
  property.prop([arbitraryPolicy, fc.array(completeFacts, { minLength: 10, maxLength: 10 })], {
    numRuns,
  })("for arbitrary policies and complete facts", async (policy, people) => {
    for (const facts of people) {
      const outcome = await toEngine(policy, "eligibility", on)?.run(facts)
      expect(outcome?.events[0]?.type).toBe(policy.decisions.eligibility?.outcome(facts, on))
      expect(outcome?.events[0]?.params).toEqual(policy.eligibility?.(facts, on).params)
    }
  })

  describe.each(shippedVersions)("for $place", ({ policy }) => {
    property.prop([factsOf(policy), fc.constantFrom(...decisions)])(
      "in each of its decisions",
      async (facts, decision) => {
        const day = policy.effectiveFrom
        const outcome = await toEngine(policy, decision, day)?.run(facts)
        expect(outcome?.events[0]?.type).toBe(policy.decisions[decision]?.outcome(facts, day))
      },
    )
  })
})

test("there is no engine for a decision that the policy does not make", () => {
  expect(toEngine(compiled({}), "charging", on)).toBeNull()
})

test("a fact that the engine needs and does not have is an error there", async () => {
  const policy = compiled({
    decisions: eligibility([rule("late", "decline", { all: [that("weeks", "greaterThan", 1)] })]),
  })
  await expect(toEngine(policy, "eligibility", on)?.run({})).rejects.toThrow("referredOn")
})
