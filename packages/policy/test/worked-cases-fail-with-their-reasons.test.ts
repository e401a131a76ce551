import { type CompiledPolicy, runCases } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { someCases } from "./some-cases.ts"

const policy = compiled({
  decisions: {
    ...eligibility([rule("adults", "accept", { all: [that("age", "greaterThanInclusive", 18)] })]),
    charging: {
      outcomes: ["charge"],
      rules: [],
      otherwise: { type: "charge", params: { because: "So it is." } },
    },
  },
  limits: {
    total: {
      from: "Referred",
      until: ["Closed"],
      max: "P6M",
      warn: "P1W",
      variants: [rule("crisis", "limit", { all: [that("crisis", "equal", true)] }, { max: "P9M" })],
    },
  },
})

const outcomeOf = (worked: object, asked: CompiledPolicy = policy) =>
  runCases(asked, someCases(worked)).results[0]

const differences = (worked: object, asked?: CompiledPolicy) => {
  const result = outcomeOf(worked, asked)
  return result?.status === "failed" ? result.differences : []
}

const adult = { facts: { age: 18 }, expect: { outcome: "accept" } }

test("a case that holds in all it expects passes", () => {
  const expected = {
    outcome: "accept",
    rule: "adults",
    missing: [],
    charging: "charge",
    lastDays: [{ limit: "total", from: "2020-01-01", lastDay: "2020-06-30", max: "P6M" }],
  }
  expect(differences({ facts: { age: 18, crisis: false }, expect: expected })).toEqual([])
  expect(outcomeOf(adult)).toEqual({
    index: 0,
    sentence: "A case.",
    decision: "eligibility",
    on: "2020-01-01",
    status: "passed",
  })
})

describe("facts that the policy says cannot happen", () => {
  const strict = compiled({
    cannotHappen: [
      { all: [that("need", "equal", "short"), that("topics", "contains", "housing")] },
      { all: [that("age", "lessThan", 5), that("crisis", "equal", true)] },
    ],
    decisions: eligibility([]),
  })
  const baby = { age: 1, crisis: true }
  const cannotHappen = { outcome: "discuss", cannotHappen: true }

  test("fail a case that does not expect it", () => {
    expect(differences({ facts: baby }, strict)).toMatchObject([
      {
        what: "cannotHappen",
        expected: false,
        got: true,
        message: `The policy says that these facts cannot happen together; mend them, or expect "cannotHappen": true.`,
      },
    ])
  })

  test("are what a case may be about", () => {
    expect(differences({ facts: baby, expect: cannotHappen }, strict)).toEqual([])
  })

  test.each([{ age: 5, crisis: true }, { age: 1 }, {}])(
    "are not these: %o, and a case that expects it fails",
    (facts) => {
      expect(differences({ facts }, strict)).toEqual([])
      expect(differences({ facts, expect: cannotHappen }, strict)).toMatchObject([
        {
          what: "cannotHappen",
          expected: true,
          got: false,
          message: `The policy does not say that these facts cannot happen together; it says so under its own "cannotHappen".`,
        },
      ])
    },
  )
})

describe("a case fails by", () => {
  test.each<readonly [object, string]>([
    [{ outcome: "decline" }, 'Expected the outcome to be "decline", got "accept".'],
    [{ rule: "otherwise" }, 'Expected the deciding rule to be "otherwise", got "adults".'],
    [{ rule: null }, 'Expected the deciding rule to be null, got "adults".'],
    [{ missing: ["age"] }, 'Expected the facts that still matter to be ["age"], got [].'],
    [{ charging: "exempt" }, 'Expected the outcome of charging to be "exempt", got "charge".'],
    [
      { lastDays: [{ limit: "total", from: "2020-01-01", lastDay: "2020-07-01" }] },
      'Expected the last day of "total" from 2020-01-01 to be "2020-07-01", got "2020-06-30".',
    ],
    [
      { lastDays: [{ limit: "total", from: "2020-01-01", lastDay: "2020-06-30", max: "P9M" }] },
      'Expected the longest time of "total" to be "P9M", got "P6M".',
    ],
    [
      { lastDays: [{ limit: "totl", from: "2020-01-01", lastDay: "2020-06-30" }] },
      'Expected the last day of "totl" to be "2020-06-30", got null.',
    ],
  ])("%o", (expected, message) => {
    const worked = { ...adult, expect: { ...adult.expect, ...expected } }
    expect(differences(worked).map((difference) => difference.message)).toEqual([message])
  })

  test("a fact that the catalogue refuses, with what was likely meant", () => {
    expect(differences({ facts: { need: "shrt", age: { years: 18 } } })).toEqual([
      {
        what: "facts",
        expected: "one of short, long",
        got: "shrt",
        message: 'The fact "need" should be one of short, long. Did you mean "short"?',
      },
      expect.objectContaining({ what: "facts", got: { years: 18 } }),
    ])
  })

  test("an unknown fact that is not left out", () => {
    expect(differences({ facts: { need: null } })).toMatchObject([{ what: "facts", got: null }])
  })

  test("a decision that the policy does not make", () => {
    expect(differences({ decision: "placement" })).toMatchObject([
      { what: "decision", message: "The policy makes no decision on placement." },
    ])
  })

  test("an outcome of charging, where the policy does not decide it", () => {
    const expected = { outcome: "discuss", charging: "charge" }
    const asked = compiled({ decisions: eligibility([]) })
    expect(differences({ expect: expected }, asked)).toMatchObject([
      { what: "charging", got: null },
    ])
  })
})

test("a failure shows how the policy came to what it gave", () => {
  expect(outcomeOf({ ...adult, expect: { outcome: "decline" } })).toMatchObject({
    status: "failed",
    trace: {
      certain: "adults",
      tried: [{ rule: "adults", conditions: { all: [{ fact: "age", factValue: 18 }] } }],
    },
  })
  expect(outcomeOf({ decision: "placement" })).toMatchObject({ trace: null })
})

test("the variant of a limit is chosen by the case's facts", () => {
  const lastDays = [{ limit: "total", from: "2020-01-01", lastDay: "2020-09-30", max: "P9M" }]
  const expected = { outcome: "accept", lastDays }
  expect(differences({ facts: { age: 18, crisis: true }, expect: expected })).toEqual([])
})

test("what the episode tells may stand in a case, and derived facts are as on its day", () => {
  const late = compiled({
    decisions: eligibility([rule("late", "decline", { all: [that("weeks", "greaterThan", 1)] })]),
  })
  const facts = { referredOn: "2020-01-01" }
  expect(differences({ facts, on: "2020-01-15", expect: { outcome: "decline" } }, late)).toEqual([])
  expect(differences({ facts, on: "2020-01-14", expect: { outcome: "discuss" } }, late)).toEqual([])
})

test("cases are counted, and say whether they are of the version that is asked", () => {
  const cases = someCases(adult, { ...adult, expect: { outcome: "decline" } })
  expect(runCases(policy, cases)).toMatchObject({ isOfThisVersion: true, passed: 1, failed: 1 })
  expect(runCases(policy, { ...cases, version: "2" }).isOfThisVersion).toBe(false)
  expect(runCases(policy, { ...cases, policy: "other" }).isOfThisVersion).toBe(false)
})
