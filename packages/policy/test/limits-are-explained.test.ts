import { test as property } from "@fast-check/vitest"
import { lastDayOf } from "@str-service/domain"
import { explain, explainLimits, explanationText, limitLines } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { arbitraryPolicy, on, someFacts } from "./arbitrary-policy.ts"

const elderly = rule(
  "from 65 years on",
  "limit",
  { all: [that("age", "greaterThanInclusive", 65)] },
  { max: "P8W", source: "spec: 4" },
)
const inCrisis = rule(
  "in a crisis",
  "limit",
  { all: [that("crisis", "equal", true)] },
  { max: "P10W", pauses: "clock-stops" },
)

const limited = (variants: ReadonlyArray<unknown>, more: object = {}) =>
  compiled({
    decisions: eligibility([]),
    limits: {
      enablement: {
        from: "EnablementStarted",
        until: ["ChargeableStarted", "Closed"],
        max: "P6W",
        warn: "P1W",
        ...(variants.length === 0 ? {} : { variants }),
        ...more,
      },
    },
  })

const told = (
  variants: ReadonlyArray<unknown>,
  facts: Parameters<typeof explainLimits>[1],
  more?: object,
): string =>
  explainLimits(limited(variants, more), facts, "2020-03-01").flatMap(limitLines).join("\n")

describe("a limit is explained by its last day", () => {
  test("and by its source, where it is the same for everybody", () => {
    expect(
      told([], {}, { source: "spec: 3" }),
    ).toBe(`“enablement”, from the start of enablement on 1 March 2020: 6 weeks, through 11 April 2020
  Source: A specification: 3`)
  })

  test("and by the variant that applies, and those above it that do not", () => {
    expect(
      told([elderly, inCrisis], { age: 40, crisis: true }),
    ).toBe(`“enablement”, from the start of enablement on 1 March 2020: 10 weeks, through 9 May 2020 if nothing pauses
  By the variant “in a crisis”
  because in a crisis
  It matches, for
    In crisis: yes
  “from 65 years on” does not match, for
    Age: 40 years (the variant asks: 65 years or more)`)
  })

  test("and by the source of the variant", () => {
    expect(
      told([elderly, inCrisis], { age: 70 }),
    ).toBe(`“enablement”, from the start of enablement on 1 March 2020: 8 weeks, through 25 April 2020
  By the variant “from 65 years on”
  because from 65 years on
  Source: A specification: 4
  It matches, for
    Age: 70 years (the variant asks: 65 years or more)`)
  })

  test("and by what the variants ask, where none matches", () => {
    expect(
      told([elderly], { age: 64 }),
    ).toBe(`“enablement”, from the start of enablement on 1 March 2020: 6 weeks, through 11 April 2020
  As it is, for no variant matches
  “from 65 years on” does not match, for
    Age: 64 years (the variant asks: 65 years or more)`)
  })

  test("and by what is unknown, while the limit is as it is", () => {
    expect(
      told([elderly, inCrisis], { crisis: false }),
    ).toBe(`“enablement”, from the start of enablement on 1 March 2020: 6 weeks, through 11 April 2020
  As it is without a variant, while this is unknown: Age (age)
    “from 65 years on”: 8 weeks, if
      Age: 65 years or more
  “in a crisis” does not match, for
    In crisis: no (the variant asks: yes)`)
  })

  test("and by several variants, where it is the same whichever applies", () => {
    const young = rule(
      "below 65 years",
      "limit",
      { all: [that("age", "lessThan", 65)] },
      { max: "P8W" },
    )
    expect(
      told([elderly, young], {}),
    ).toBe(`“enablement”, from the start of enablement on 1 March 2020: 8 weeks, through 25 April 2020
  Whichever of these applies, it is the same.
    “from 65 years on”: 8 weeks, if
      Age: 65 years or more
    “below 65 years”: 8 weeks, if
      Age: less than 65 years`)
  })

  property.prop([arbitraryPolicy, someFacts])(
    "and never otherwise than it would be recorded",
    (policy, facts) => {
      expect(
        explainLimits(policy, facts, on).map(({ limit, max, lastDay, missing }) => ({
          limit,
          max,
          lastDay,
          missing: missing.map(({ fact }) => fact),
        })),
      ).toEqual(
        policy.limits(facts, on).map(({ name, max, counting, unsettled }) => ({
          limit: name,
          max,
          lastDay: lastDayOf(on, max, counting),
          missing: unsettled,
        })),
      )
    },
  )
})

test("what a decision gives is explained with how long support may last", () => {
  const explanation = explain(limited([elderly]), "eligibility", { age: 70 }, "2020-03-01")
  expect(explanation && explanationText(explanation)).toContain(`
How long support that starts then may last
  “enablement”, from the start of enablement on 1 March 2020: 8 weeks, through 25 April 2020
    By the variant “from 65 years on”
`)
})
