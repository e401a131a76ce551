import { verify } from "@str-service/policy"
import { expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"

const exampleOf = (operator: string, value: number, fact: object) => {
  const policy = compiled({
    facts: { pay: { label: "Pay", type: "number", ...fact } },
    decisions: eligibility([rule("one", "accept", { all: [that("pay", operator, value)] })]),
  })
  const left = verify(policy).findings.find(({ code }) => code === "falls-to-otherwise")
  return left?.example?.facts["pay"]
}

test.each([
  ["equal", 0, { min: 0 }, 1],
  ["greaterThan", 0, { min: 0 }, 0],
  ["lessThanInclusive", 0, { min: 0, max: 0.5 }, 0.25],
  ["lessThan", 100, { min: 0 }, 100],
  ["greaterThan", 100, {}, 100],
])("of numbers that are not %s %d", (operator, value, fact, example) => {
  expect(exampleOf(operator, value, fact)).toBe(example)
})
