import { test } from "@fast-check/vitest"
import { kmptStr, toEngine } from "@str-service/policy"
import fc from "fast-check"
import { describe, expect } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { arbitraryPolicy, completeFacts, on } from "./arbitrary-policy.ts"

const numRuns = process.env["STR_LONG"] === "1" ? 10_000 : 400

describe("json-rules-engine gives the same outcome", () => {
  test.prop([arbitraryPolicy, fc.array(completeFacts, { minLength: 10, maxLength: 10 })], {
    numRuns,
  })("for arbitrary policies and complete facts", async (policy, people) => {
    for (const facts of people) {
      const outcome = await toEngine(policy, "eligibility", on)?.run(facts)
      expect(outcome?.events[0]?.type).toBe(policy.decisions.eligibility?.outcome(facts, on))
      expect(outcome?.events[0]?.params).toEqual(policy.eligibility?.(facts, on).params)
    }
  })

  const kmptFacts = fc.record({
    team: fc.constantFrom(
      "access",
      "recovery",
      "assertive-outreach",
      "early-intervention",
      "elsewhere",
    ),
    inCrisis: fc.boolean(),
    expectedNeed: fc.constantFrom("short-term", "long-term"),
    hasOpenEpisode: fc.boolean(),
    section117Aftercare: fc.boolean(),
    currentProvision: fc.constantFrom("in-house-str", "in-house-css", "external-css"),
    furtherSupportNeeded: fc.boolean(),
  })

  describe.each(kmptStr.versions)("for version $reference.version of the KMPT policy", (policy) => {
    test.prop([kmptFacts, fc.constantFrom("eligibility", "charging", "placement")])(
      "in each of its decisions",
      async (facts, decision) => {
        const outcome = await toEngine(policy, decision, on)?.run(facts)
        expect(outcome?.events[0]?.type).toBe(policy.decisions[decision]?.outcome(facts, on))
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
