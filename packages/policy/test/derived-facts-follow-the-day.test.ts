import { expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"

const policy = compiled({
  decisions: eligibility([rule("late", "decline", { all: [that("weeks", "greaterThan", 3)] })]),
})

test("whole weeks since a day are counted to the day on which the policy is asked", () => {
  const facts = { referredOn: "2020-01-01" }
  expect(policy.eligibility?.(facts, "2020-01-28").outcome).toBe("discuss")
  expect(policy.eligibility?.(facts, "2020-01-29").outcome).toBe("decline")
})

test("the day and what was worked out from it are both facts used", () => {
  expect(policy.eligibility?.({ referredOn: "2020-01-01" }, "2020-01-15").factsUsed).toEqual({
    referredOn: "2020-01-01",
    weeks: 2,
  })
})

test("where the day is unknown it is the day that is missing", () => {
  expect(policy.eligibility?.({ weeks: 5 }, "2020-01-15").missing).toEqual(["referredOn"])
})

test("a day that is not real is as good as unknown", () => {
  expect(policy.eligibility?.({ referredOn: "2020-02-30" }, "2020-03-15").missing).toEqual([
    "referredOn",
  ])
})
