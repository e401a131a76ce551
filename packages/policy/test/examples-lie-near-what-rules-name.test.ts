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

test("of numbers between two that are next to one another there is none", () => {
  const justAfterOne = 1 + Number.EPSILON
  const policy = compiled({
    facts: { pay: { label: "Pay", type: "number", min: 1 } },
    decisions: eligibility([
      rule("one", "accept", { all: [that("pay", "equal", 1)] }),
      rule("next", "accept", { all: [that("pay", "equal", justAfterOne)] }),
    ]),
  })
  const left = verify(policy).findings.find(({ code }) => code === "falls-to-otherwise")
  expect(left?.cells).toEqual({ count: "1", of: "3" })
  expect(left?.example?.facts["pay"]).toBe(2)
})
