import { fc, test as law } from "@fast-check/vitest"
import type { Facts } from "@str-service/domain"
import {
  type CompiledPolicy,
  casesText,
  coverageOf,
  missingCases,
  readCases,
  runCases,
  toEngine,
  type WorkedCase,
} from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { knownIn } from "../src/cases/run-cases.ts"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import {
  arbitraryDaylessPolicy,
  arbitraryPolicy,
  completionsOf,
  on,
  someFacts,
} from "./arbitrary-policy.ts"
import { shippedVersions } from "./shipped-versions.ts"
import { someCases } from "./some-cases.ts"

const numRuns = process.env["STR_LONG"] === "1" ? 5_000 : 60

/** Cases of some people, about whom not all need be known. */
const casesOf = (people: ReadonlyArray<object>): ReadonlyArray<WorkedCase> =>
  people.flatMap((facts) => someCases({ facts, on }).cases)

const leftBy = (policy: CompiledPolicy, cases: ReadonlyArray<WorkedCase>) => {
  const { rules, conditions, thresholds } = coverageOf(policy, { cases })
  return [
    ...rules.uncovered.map(({ path }) => JSON.stringify(path)),
    ...conditions.uncovered.flatMap(({ path, never }) =>
      never.map((result) => JSON.stringify([path, result])),
    ),
    ...thresholds.uncovered.flatMap(({ path, at, above, lacking }) =>
      lacking.map((side) => JSON.stringify([path, at, above, side])),
    ),
  ]
}

const withMissing = (policy: CompiledPolicy, cases: ReadonlyArray<WorkedCase>) => [
  ...cases,
  ...missingCases(policy, cases).cases.map(({ worked }) => worked),
]

const failedIn = (policy: CompiledPolicy, [first, ...others]: ReadonlyArray<WorkedCase>) =>
  first === undefined
    ? 0
    : runCases(policy, { policy: "example", version: "1", cases: [first, ...others] }).failed

const people = fc.array(someFacts, { maxLength: 4 })

describe("with the missing cases", () => {
  law.prop([arbitraryPolicy, people], { numRuns })(
    "all is shown but what is told, and none of them can be left out",
    (policy, known) => {
      const cases = casesOf(known)
      const missing = missingCases(policy, cases)
      const made = missing.cases.map(({ worked }) => worked)
      const left = leftBy(policy, [...cases, ...made])
      expect(left).toHaveLength(missing.cannotBeShown.length)
      expect(missing.notLookedAt).toEqual([])
      for (const one of made) {
        const others = made.filter((other) => other !== one)
        expect(leftBy(policy, [...cases, ...others]).length).toBeGreaterThan(left.length)
      }
    },
  )

  law.prop([arbitraryPolicy, people], { numRuns })(
    "they hold by evaluator and engine alike",
    async (policy, known) => {
      const made = missingCases(policy, casesOf(known)).cases.map(({ worked }) => worked)
      expect(failedIn(policy, made)).toBe(0)
      for (const worked of made) {
        const { on: day = policy.effectiveFrom, expect: expected } = worked
        const outcome = await toEngine(policy, "eligibility", day)?.run(
          // What a case leaves out is not asked by the rules of its decision.
          completionsOf(knownIn(worked))[0],
        )
        expect(outcome?.results[0]?.name).toBe(expected.rule)
      }
    },
  )

  law.prop([arbitraryDaylessPolicy, people], { numRuns })(
    "they are of people who can be, and show as much as cases of all of these would",
    (policy, known) => {
      const whoCanBe = completionsOf({ referredOn: "2020-01-31" }).filter(
        (facts) => policy.eligibility?.(facts, on).cannotHappen.length === 0,
      )
      const cases = casesOf(known)
      expect(leftBy(policy, withMissing(policy, cases))).toEqual(
        leftBy(policy, [...cases, ...casesOf(whoCanBe)]),
      )
      for (const { worked } of missingCases(policy, cases).cases) {
        const isSo = (facts: Facts) =>
          Object.entries(knownIn(worked)).every(
            ([name, value]) => JSON.stringify(facts[name]) === JSON.stringify(value),
          )
        expect(whoCanBe.some(isSo)).toBe(true)
      }
    },
  )

  test.each(shippedVersions)("$place is covered from nothing", ({ policy }) => {
    const made = withMissing(policy, [])
    expect(leftBy(policy, made)).toEqual([])
    expect(failedIn(policy, made)).toBe(0)
  })

  test.each(shippedVersions)("nothing is missing from the cases of $place", ({ policy, cases }) => {
    expect(missingCases(policy, cases.cases)).toEqual({
      cases: [],
      cannotBeShown: [],
      notLookedAt: [],
    })
  })
})

const inCrisis = { all: [that("crisis", "equal", true)] }

describe("as text", () => {
  const policy = compiled({
    facts: { crisis: { label: "In\ncrisis", type: "boolean" } },
    decisions: eligibility([rule("one", "accept", inCrisis)]),
  })
  const cases = someCases({ sentence: "To confirm (4): so it was.", facts: { crisis: false } })
  const missing = missingCases(policy, cases.cases)

  test("they are a file of cases that says what each shows, and that it is to be confirmed", () => {
    const text = casesText(policy.reference, missing.cases)
    expect(text).toBe(`{
  // These cases expect what the policy says, right or wrong. Confirm each: ask whether that is what
  // was agreed, and write a sentence of your own; or mend the policy. Facts left out are unknown.
  "policy": "example",
  "version": "1",
  "cases": [
    {
      // Shows:
      // - “one” decides on eligibility
      // - “In crisis: yes” is true
      "sentence": "To confirm (5): accepted, by “one”.",
      "decision": "eligibility",
      "facts": {
        "crisis": true
      },
      "expect": {
        "outcome": "accept",
        "rule": "one"
      }
    }
  ]
}
`)
    expect(readCases(text, undefined, policy).findings).toEqual([])
  })
})

describe("a case", () => {
  const limited = compiled({
    conditions: { grown: { all: [that("age", "greaterThanInclusive", 18)] } },
    decisions: eligibility([rule("one", "accept", inCrisis)]),
    limits: {
      total: {
        from: "Referred",
        until: ["Closed"],
        max: "P6M",
        warn: "P1W",
        variants: [
          rule("waiting", "limit", { all: [that("weeks", "greaterThan", 3)] }, { max: "P9M" }),
        ],
      },
    },
  })

  test("expects the last days that show a limit, from the day on which it is asked", () => {
    const [first, second] = missingCases(limited, []).cases
    expect(first?.worked).toEqual({
      sentence: "To confirm (1): accepted, by “one”.",
      decision: "eligibility",
      facts: { crisis: true, age: 18, referredOn: "2019-12-04" },
      expect: {
        outcome: "accept",
        rule: "one",
        lastDays: [{ limit: "total", from: "2020-01-01", lastDay: "2020-09-30", max: "P9M" }],
      },
    })
    expect(second?.worked.expect.lastDays).toEqual([
      { limit: "total", from: "2020-01-01", lastDay: "2020-06-30", max: "P6M" },
    ])
    expect(second?.shows).toContain("a last day of “total” without a variant")
  })

  test("states only what its decision compares and what it shows", () => {
    const shown = missingCases(
      limited,
      missingCases(limited, [])
        .cases.slice(0, 1)
        .map(({ worked }) => worked),
    )
    expect(Object.keys(shown.cases[0]?.worked.facts ?? {}).toSorted()).toEqual([
      "age",
      "crisis",
      "referredOn",
    ])
    const whole = missingCases(
      compiled({ decisions: limited.document.decisions, conditions: limited.document.conditions }),
      [],
    )
    expect(whole.cases.map(({ worked }) => Object.keys(worked.facts).toSorted())).toEqual([
      ["age", "crisis"],
      ["age", "crisis"],
    ])
  })

  test("is asked on another day than the first where only that shows something", () => {
    const late = {
      all: [that("weeks", "greaterThan", 9), that("referredOn", "greaterThan", "2020-01-31")],
    }
    const policy = compiled({ decisions: eligibility([rule("late", "discuss", late)], "accept") })
    const [found] = missingCases(policy, []).cases
    expect(found?.worked).toMatchObject({ on: "2020-04-11", expect: { rule: "late" } })
  })
})

describe("what no case can show is told", () => {
  test("of a rule that never decides, and of a threshold that nobody is beyond", () => {
    const policy = compiled({
      cannotHappen: [{ all: [that("age", "lessThan", 18)] }],
      decisions: eligibility([
        rule("all", "accept", { any: [that("age", "greaterThanInclusive", 18)] }),
      ]),
    })
    expect(missingCases(policy, []).cannotBeShown.map(({ words }) => words)).toEqual([
      "“otherwise” decides on eligibility",
      "“Age: 18 years or more” is false",
      "Age: less than 18 years",
    ])
  })

  test("of everything, where the policy decides nothing", () => {
    const policy = compiled({ conditions: { urgent: { any: [that("crisis", "equal", true)] } } })
    expect(missingCases(policy, [])).toMatchObject({
      cases: [],
      cannotBeShown: [
        { words: "“urgent” is true" },
        { words: "“urgent” is false" },
        { words: "“In crisis: yes” is true" },
        { words: "“In crisis: yes” is false" },
      ],
    })
  })

  law.prop([arbitraryPolicy, fc.integer({ min: 0, max: 60 })], { numRuns })(
    "and what the budget does not last for is not said to be impossible",
    (policy, budget) => {
      const whole = missingCases(policy, [])
      const part = missingCases(policy, [], budget)
      expect(
        failedIn(
          policy,
          part.cases.map(({ worked }) => worked),
        ),
      ).toBe(0)
      for (const one of part.cannotBeShown) expect(whole.cannotBeShown).toContainEqual(one)
      const left = leftBy(
        policy,
        part.cases.map(({ worked }) => worked),
      )
      expect(left).toHaveLength(part.cannotBeShown.length + part.notLookedAt.length)
    },
  )
})
