import { expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"

const policy = compiled({
  conditions: { crisis: { all: [that("crisis", "equal", true)] } },
  decisions: eligibility([
    rule("old", "decline", { any: [that("age", "greaterThan", 65), that("score", "lessThan", 1)] }),
    rule("crisis", "accept", { condition: "crisis" }),
    rule("never", "decline", { not: { condition: "crisis" } }),
    rule("short", "signpost", {
      all: [that("need", "equal", "short"), that("topics", "contains", "money")],
    }),
  ]),
})
const trace = policy.decisions.eligibility?.trace

test("each rule tried is shown with its conditions, the facts' values and the results", () => {
  expect(
    trace?.({ age: 40, crisis: true, need: "short", topics: ["money"] }, "2020-01-01"),
  ).toEqual({
    tried: [
      {
        rule: "old",
        outcome: "decline",
        result: "unknown",
        conditions: {
          any: [
            { ...that("age", "greaterThan", 65), factValue: 40, result: false },
            { ...that("score", "lessThan", 1), result: "unknown" },
          ],
          result: "unknown",
        },
      },
      {
        rule: "crisis",
        outcome: "accept",
        result: true,
        conditions: {
          condition: "crisis",
          means: {
            all: [{ ...that("crisis", "equal", true), factValue: true, result: true }],
            result: true,
          },
          result: true,
        },
      },
    ],
    certain: "crisis",
    alsoMatched: ["short"],
  })
})

test("where no rule holds all are tried and otherwise is certain", () => {
  const none = compiled({
    decisions: eligibility([
      rule("crisis", "accept", { not: { all: [that("crisis", "equal", false)] } }),
    ]),
  }).decisions.eligibility?.trace({ crisis: false }, "2020-01-01")
  expect(none).toMatchObject({
    tried: [{ result: false, conditions: { not: { result: true }, result: false } }],
    certain: "otherwise",
    alsoMatched: [],
  })
})
