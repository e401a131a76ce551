import { coverageOf } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { someCases } from "./some-cases.ts"

/** What cases with some facts leave out of a policy with some changes. */
const uncovered = (changes: object, ...facts: ReadonlyArray<object>) => {
  const { rules, conditions, thresholds } = coverageOf(
    compiled(changes),
    someCases(...facts.map((known) => ({ facts: known }))),
  )
  return [rules, conditions, thresholds].flatMap((covered) =>
    covered.uncovered.map(({ message }) => message),
  )
}

const inCrisis = { all: [that("crisis", "equal", true)] }

describe("of rules", () => {
  const changes = { decisions: eligibility([rule("one", "accept", inCrisis)]) }

  test("those that decide no case are told, otherwise among them", () => {
    expect(uncovered(changes, { crisis: true })).toContain(
      "No case of eligibility is decided by “otherwise”.",
    )
    expect(uncovered(changes, { crisis: false })).toContain(
      "No case of eligibility is decided by “one”.",
    )
    expect(uncovered(changes, { crisis: true }, { crisis: false })).toEqual([])
  })

  test("a case that is not settled shows none", () => {
    expect(uncovered(changes, {})).toContain("No case of eligibility is decided by “one”.")
    expect(uncovered(changes, {})).toContain("No case of eligibility is decided by “otherwise”.")
  })

  test("the place of each is told, and how many there are", () => {
    const { rules } = coverageOf(compiled(changes), someCases({ facts: { crisis: false } }))
    expect(rules).toMatchObject({
      count: 2,
      uncovered: [
        { of: "eligibility", rule: "one", path: ["decisions", "eligibility", "rules", 0] },
      ],
    })
  })

  test("charging is shown by a case of another decision that expects something of it", () => {
    const charging = {
      outcomes: ["charge"],
      rules: [],
      otherwise: { type: "charge", params: { because: "So it is." } },
    }
    const policy = compiled({ decisions: { ...eligibility([]), charging } })
    const asked = someCases({ expect: { outcome: "discuss", charging: "charge" } })
    expect(coverageOf(policy, asked).isComplete).toBe(true)
    expect(coverageOf(policy, someCases({})).isComplete).toBe(false)
  })
})

describe("of limits", () => {
  const policy = compiled({
    limits: {
      total: {
        from: "Referred",
        until: ["Closed"],
        max: "P6M",
        warn: "P1W",
        variants: [rule("crisis", "limit", inCrisis, { max: "P9M" })],
      },
    },
  })
  const lastDays = [{ limit: "total", from: "2020-01-01", lastDay: "2020-06-30" }]
  const expecting = (crisis: boolean) => ({
    facts: { crisis },
    expect: { outcome: "discuss", lastDays },
  })

  test("a limit without an expected last day, and a variant without one, are told", () => {
    const messages = (...cases: ReadonlyArray<object>) =>
      coverageOf(policy, someCases(...cases)).rules.uncovered.map(({ message }) => message)
    expect(messages({})).toEqual([
      "No case expects a last day of “total” under its variant “crisis”.",
      "No case expects a last day of “total” without a variant.",
    ])
    expect(messages(expecting(true))).toEqual([
      "No case expects a last day of “total” without a variant.",
    ])
    expect(messages(expecting(true), expecting(false))).toEqual([])
  })
})

describe("of conditions", () => {
  const changes = {
    conditions: {
      urgent: { any: [that("crisis", "equal", true), that("need", "equal", "short")] },
    },
    decisions: eligibility([rule("one", "accept", { not: { not: { condition: "urgent" } } })]),
  }

  test("what no case makes true, or none makes false, is told", () => {
    expect(uncovered(changes, { crisis: true, need: "short" })).toEqual([
      "No case of eligibility is decided by “otherwise”.",
      "No case makes “urgent” false.",
      "No case makes “In crisis: yes” false.",
      "No case makes “Need: Short-term” false.",
    ])
    expect(
      uncovered(changes, { crisis: true, need: "short" }, { crisis: false, need: "long" }),
    ).toEqual([])
  })

  test("a fact that every case leaves unknown makes neither", () => {
    expect(uncovered(changes, { crisis: true }, { crisis: false })).toContain(
      "No case makes “Need: Short-term” true, and none makes it false.",
    )
  })

  test("the place of a comparison is told", () => {
    const { conditions } = coverageOf(compiled(changes), someCases({ facts: { crisis: true } }))
    expect(conditions.count).toBe(3)
    expect(conditions.uncovered).toContainEqual(
      expect.objectContaining({ path: ["conditions", "urgent", "any", 1], never: [true, false] }),
    )
  })
})

describe("of thresholds", () => {
  const lacking = (comparison: unknown, ...facts: ReadonlyArray<object>) => {
    const policy = compiled({
      decisions: eligibility([rule("one", "accept", { not: { any: [comparison] } })]),
    })
    const cases = someCases(...facts.map((known) => ({ facts: known, on: "2020-03-01" })))
    return coverageOf(policy, cases).thresholds.uncovered.map(({ message }) => message)
  }

  test.each([
    ["lessThan", 18, { age: 17 }, "No case has “Age” 18 years or more."],
    ["lessThan", 18, { age: 18 }, "No case has “Age” less than 18 years."],
    ["greaterThanInclusive", 18, { age: 17 }, "No case has “Age” 18 years or more."],
    ["lessThanInclusive", 18, { age: 18 }, "No case has “Age” 19 years or more."],
    ["greaterThan", 18, { age: 19 }, "No case has “Age” less than 19 years."],
    ["swap:lessThan", 18, { age: 19 }, "No case has “Age” less than 19 years."],
    ["not:greaterThan", 18, {}, "No case has “Age” less than 19 years or 19 years or more."],
  ])("whole numbers have two sides: %s %o", (operator, value, facts, message) => {
    expect(lacking(that("age", operator, value), facts)).toEqual([message])
  })

  test("a number has its own value on the one side only", () => {
    expect(lacking(that("score", "greaterThan", 2.5), { score: 2.5 })).toEqual([
      "No case has “Score” more than 2.5.",
    ])
    expect(lacking(that("score", "greaterThan", 2.5), { score: 2.6 })).toEqual([
      "No case has “Score” 2.5 or less.",
    ])
    expect(lacking(that("score", "lessThan", 2.5), { score: 2.5 })).toEqual([
      "No case has “Score” less than 2.5.",
    ])
  })

  test("days too, and what is worked out from them", () => {
    expect(
      lacking(that("referredOn", "lessThanInclusive", "2020-02-29"), { referredOn: "2020-02-29" }),
    ).toEqual(["No case has “Referred on” on or after 1 March 2020."])
    expect(lacking(that("weeks", "greaterThan", 3), { referredOn: "2020-02-01" })).toEqual([
      "No case has “Weeks since referral” less than 4 weeks.",
    ])
  })

  test("equality has a value below it and one above it", () => {
    expect(lacking(that("age", "in", [18, 20]), { age: 18 })).toEqual([
      "No case has “Age” less than 18 years.",
      "No case has “Age” 19 years or more.",
      "No case has “Age” 20 years or more.",
      "No case has “Age” 21 years or more.",
    ])
  })

  test("where the catalogue leaves nothing on a side, none is asked for", () => {
    expect(lacking(that("age", "equal", 0), { age: 0 })).toEqual([
      "No case has “Age” 1 year or more.",
    ])
    expect(lacking(that("age", "equal", 120), { age: 0 })).toEqual([
      "No case has “Age” 120 years or more.",
    ])
    expect(lacking(that("score", "lessThan", 0.5), { score: 1 })).toEqual([])
  })

  test("a threshold is told once in a decision, wherever it stands", () => {
    const twice = { any: [that("age", "lessThan", 18), that("age", "not:lessThanInclusive", 17)] }
    expect(lacking(twice, { age: 17 })).toEqual(["No case has “Age” 18 years or more."])
  })

  test("one in a named condition is told there", () => {
    const policy = compiled({
      conditions: {
        young: { all: [that("age", "lessThan", 18)] },
        old: { not: that("age", "lessThan", 18) },
      },
      decisions: {},
    })
    const { thresholds } = coverageOf(policy, someCases({ facts: { age: 3 } }))
    expect(thresholds).toMatchObject({
      count: 1,
      uncovered: [{ fact: "age", at: 18, lacking: ["upper"] }],
    })
  })

  test("a list, a choice and a yes or no have none", () => {
    expect(lacking(that("topics", "contains", "money"), {})).toEqual([])
    expect(lacking(that("need", "equal", "short"), {})).toEqual([])
  })
})
