import { expect, test } from "vitest"
import { compiled, eligibility, found, rule, that } from "./a-policy.ts"

const operators = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
]
const decorators = ["someFact", "everyFact", "someValue", "everyValue", "swap", "not"]
const names = [
  ...operators,
  ...decorators.flatMap((outer) => operators.map((operator) => `${outer}:${operator}`)),
  ...decorators.flatMap((outer) =>
    decorators.flatMap((inner) => operators.map((operator) => `${outer}:${inner}:${operator}`)),
  ),
]

const facts = {
  crisis: { one: true, actual: true },
  need: { one: "short", actual: "short" },
  topics: { one: "money", actual: ["money"] },
  age: { one: 3, actual: 3 },
  referredOn: { one: "2020-01-01", actual: "2020-01-01" },
}

test("every operator that is accepted for a fact gives true or false for it, and its negation the other", () => {
  const accepted = new Set<string>()
  for (const operator of names) {
    for (const [fact, { one, actual }] of Object.entries(facts)) {
      for (const value of [one, [one]]) {
        const decisions = eligibility([
          rule("so", "accept", { all: [that(fact, operator, value)] }),
          rule("not so", "decline", { not: { all: [that(fact, operator, value)] } }),
        ])
        if (found({ decisions }).length > 0) continue
        for (const part of operator.split(":")) accepted.add(part)
        const answer = compiled({ decisions }).eligibility?.({ [fact]: actual }, "2020-01-01")
        expect(["so", "not so"]).toContain(answer?.rule)
      }
    }
  }
  expect([...accepted].toSorted()).toEqual([...operators, ...decorators].toSorted())
})
