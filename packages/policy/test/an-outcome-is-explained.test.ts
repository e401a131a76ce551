import { test as property } from "@fast-check/vitest"
import { type CompiledPolicy, explain, explanationText, type TriedRule } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { arbitraryPolicy, on, someFacts } from "./arbitrary-policy.ts"
import { shippedVersions } from "./shipped-versions.ts"

const text = (policy: CompiledPolicy | undefined, facts: Parameters<typeof explain>[2]): string => {
  const explanation =
    policy === undefined ? null : explain(policy, "eligibility", facts, "2020-03-01")
  return explanation === null ? "" : explanationText(explanation)
}

const policy = compiled({
  conditions: { grown: { all: [that("age", "greaterThanInclusive", 18)] } },
  cannotHappen: [{ all: [that("age", "lessThan", 1), that("crisis", "equal", true)] }],
  decisions: eligibility([
    rule(
      "children",
      "signpost",
      { not: { condition: "grown" } },
      { to: "Children's service", source: "spec: 1" },
    ),
    rule(
      "crisis",
      "accept",
      { any: [that("crisis", "equal", true), that("weeks", "lessThan", 1)] },
      { after: { weeks: 6 } },
    ),
    rule("money", "discuss", { all: [that("topics", "contains", "money")] }),
    rule("long", "discuss", { all: [that("need", "equal", "long")] }),
  ]),
})

test("by the rule that decides, what it says, and for what it matches", () => {
  expect(
    text(policy, {
      age: 40,
      crisis: true,
      referredOn: "2020-03-01",
      topics: ["money"],
      need: "long",
    }),
  ).toBe(`Who is supported, by example 1 on 1 March 2020
An example

Outcome: accepted (accept)
  after: {"weeks":6}

Decided by “crisis”
  because crisis
  It matches, for
    In crisis: yes
    Weeks since referral: 0 weeks (the rule asks: less than 1 week)

Rules tried that do not match
  “children”
    Age: 40 years (the rule asks: less than 18 years)

Rules below that match too
  “money”
  “long”
`)
})

test("by its source, and by what the policy says cannot happen", () => {
  expect(
    text(policy, { age: 0, crisis: true }),
  ).toBe(`Who is supported, by example 1 on 1 March 2020
An example

Outcome: signposted elsewhere (signpost)
  to: Children's service

Decided by “children”
  because children
  Source: A specification: 1
  It matches, for
    Age: 0 years (the rule asks: less than 18 years)

Rules below that match too
  “crisis”

The policy says that this cannot happen
  all of these hold:
    Age: less than 1 year
    In crisis: yes
`)
})

test("by what is unknown and matters, and what may decide until it is known", () => {
  expect(
    text(policy, { age: 40, crisis: false, topics: [] }),
  ).toBe(`Who is supported, by example 1 on 1 March 2020
An example

Outcome: more information is needed (needs-more-information)

Unknown, and it matters
  Referred on (referredOn)

Until it is known, any of these may decide
  “crisis”: accepted, if
    Weeks since referral: less than 1 week
  “long”: for discussion, if
    Need: Long-term
  otherwise: for discussion, if none of these does

Rules tried that do not match
  “children”
    Age: 40 years (the rule asks: less than 18 years)
  “money”
    Topics: nothing (the rule asks: includes Money)
`)
})

test("by the rules that may decide, where the outcome is the same whichever does", () => {
  expect(
    text(policy, { age: 40, crisis: false, referredOn: "2020-01-01", need: "long" }),
  ).toContain(`Whichever of these rules decides, the outcome is the same.
  “money”: for discussion, if
    Topics: includes Money
  “long”: for discussion, if none of these does
`)
})

test("by what holds otherwise", () => {
  expect(
    text(policy, { age: 40, crisis: false, referredOn: "2020-01-01", need: "short", topics: [] }),
  ).toContain("No rule matches; what holds otherwise decides.\n  because nothing else\n")
})

test("by facts as they are, where the catalogue does not hold them", () => {
  const dated = compiled({
    decisions: eligibility([
      rule("new", "accept", { all: [that("referredOn", "equal", "2020-01-01")] }),
      rule("short", "accept", { all: [that("need", "equal", "short")] }),
    ]),
  })
  expect(text(dated, { referredOn: "soon", need: "none" })).toContain("Referred on: soon (")
  expect(text(dated, { referredOn: "soon", need: "none" })).toContain("Need: none (")
})

test("not at all, where the policy makes no such decision", () => {
  expect(explain(policy, "charging", {}, on)).toBeNull()
})

describe("in any policy, for any facts", () => {
  property.prop([arbitraryPolicy, someFacts])(
    "the reasons of what matches hold, of what does not fail, and of what is open are unknown",
    (arbitrary, facts) => {
      const explained = explain(arbitrary, "eligibility", facts, on)
      const resultsOf = (rules: ReadonlyArray<TriedRule>) =>
        rules.flatMap(({ reasons }) => reasons.map(({ result }) => result))
      expect((explained?.reasons ?? []).every(({ result }) => result === true)).toBe(true)
      expect(resultsOf(explained?.notMatching ?? []).every((result) => result === false)).toBe(true)
      expect(resultsOf(explained?.open ?? []).every((result) => result === "unknown")).toBe(true)
      for (const tried of [...(explained?.open ?? []), ...(explained?.notMatching ?? [])]) {
        expect(tried.reasons.length).toBeGreaterThan(0)
      }
    },
  )

  property.prop([arbitraryPolicy, someFacts])(
    "it is data, and all of it JSON",
    (arbitrary, facts) => {
      const explained = explain(arbitrary, "eligibility", facts, on)
      expect(JSON.parse(JSON.stringify(explained))).toEqual(explained)
    },
  )
})

test.each(shippedVersions)(
  "every worked case of $place can be explained",
  ({ policy: asked, cases }) => {
    for (const { decision, facts, on: day, expect: expected } of cases.cases) {
      const explanation = explain(
        asked,
        decision,
        facts as Parameters<typeof explain>[2],
        day ?? asked.effectiveFrom,
      )
      expect(explanation?.outcome).toBe(expected.outcome)
      expect(explanation && explanationText(explanation)).toContain(`(${expected.outcome})`)
    }
  },
)

test("a day on which the version is not in force is said to be one", () => {
  const dated = compiled({
    effectiveFrom: "2020-02-01",
    effectiveTo: "2020-12-31",
    decisions: eligibility([rule("crisis", "accept", { all: [that("crisis", "equal", true)] })]),
  })
  const header = (day: Parameters<typeof explain>[3]) => {
    const explanation = dated && explain(dated, "eligibility", {}, day)
    return explanation === null || explanation === undefined
      ? undefined
      : explanationText(explanation).split("\n").at(2)
  }
  const notInForce = "This version is not in force on that day"
  expect(header("2020-01-31")).toBe(`${notInForce}: it starts on 1 February 2020.`)
  expect(header("2020-02-01")).toBe("")
  expect(header("2020-12-31")).toBe("")
  expect(header("2021-01-01")).toBe(`${notInForce}: its last is 31 December 2020.`)
})
