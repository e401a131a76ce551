import { test as property } from "@fast-check/vitest"
import { SuppliedFacts } from "@str-service/domain/schemas"
import { kmptStr } from "@str-service/policy"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, test } from "vitest"
import { compiled, eligibility, found, rule, that } from "./a-policy.ts"
import { completeFacts } from "./arbitrary-policy.ts"

const { refuseFacts } = compiled({})

test("facts of the catalogue's types and ranges are well", () => {
  const facts = { crisis: false, need: "long", topics: ["money"], age: 0, score: 0.5 }
  expect(refuseFacts(facts)).toEqual([])
  expect(refuseFacts({ topics: [], age: 120 })).toEqual([])
})

test.each([
  [{ crisis: null }, "null", "true or false"],
  [{ crisis: "yes" }, "wrong-type", "true or false"],
  [{ need: 1 }, "wrong-type", "one of short, long"],
  [{ need: ["short"] }, "wrong-type", "one of short, long"],
  [{ need: "constructor" }, "not-in-list", "one of short, long"],
  [{ topics: "money" }, "wrong-type", "a list of any of money, housing"],
  [{ topics: [1] }, "wrong-type", "a list of any of money, housing"],
  [{ topics: ["food"] }, "not-in-list", "a list of any of money, housing"],
  [{ age: 1.5 }, "wrong-type", "a whole number from 0 up to 120"],
  [{ age: "9" }, "wrong-type", "a whole number from 0 up to 120"],
  [{ age: -1 }, "out-of-range", "a whole number from 0 up to 120"],
  [{ age: 121 }, "out-of-range", "a whole number from 0 up to 120"],
  [{ score: 0 }, "out-of-range", "a number from 0.5"],
  [{ score: true }, "wrong-type", "a number from 0.5"],
])("%o is refused as %s", (facts, problem, expected) => {
  expect(refuseFacts(facts)).toMatchObject([{ fact: Object.keys(facts)[0], problem, expected }])
})

test("a whole number that cannot be told from the next is out of range, and nothing is compared with it", () => {
  const visits = { label: "Visits", type: "integer" }
  expect(compiled({ facts: { visits } }).refuseFacts({ visits: 2 ** 53 })).toMatchObject([
    { fact: "visits", problem: "out-of-range", expected: "a whole number" },
  ])
  const many = { all: [that("visits", "greaterThan", 1e300)] }
  expect(
    found({ facts: { visits }, decisions: eligibility([rule("many", "accept", many)]) }),
  ).toEqual(["value-out-of-range at decisions/eligibility/rules/0/conditions/all/0/value"])
})

test.each([
  [{ seenOn: 20200101 }, "wrong-type"],
  [{ seenOn: "2023-02-29" }, "not-in-list"],
  [{ seenOn: "1/2/2023" }, "not-in-list"],
])("%o is no day", (facts, problem) => {
  const policy = compiled({ facts: { seenOn: { label: "Seen on", type: "date" } } })
  expect(policy.refuseFacts(facts)).toEqual([
    { fact: "seenOn", problem, expected: "a real day, YYYY-MM-DD" },
  ])
  expect(policy.refuseFacts({ seenOn: "2024-02-29" })).toEqual([])
})

test("every member of a list that does not fit is told", () => {
  expect(refuseFacts({ topics: ["money", "food", "hosing"] })).toMatchObject([
    { fact: "topics", problem: "not-in-list" },
    { fact: "topics", problem: "not-in-list", didYouMean: "housing" },
  ])
})

test("a fact that the catalogue does not have is refused, with the name that was likely meant", () => {
  expect(refuseFacts({ crises: true })).toMatchObject([
    { fact: "crises", problem: "unknown-fact", didYouMean: "crisis" },
  ])
  const [far] = refuseFacts({ colour: "red" })
  expect(far).toEqual({
    fact: "colour",
    problem: "unknown-fact",
    expected: "one of the facts crisis, need, topics, age, score",
  })
})

test("the nearest of several near names is the one that was likely meant", () => {
  const yesNo = { label: "Yes or no", type: "boolean" }
  const policy = compiled({ facts: { inCare: yesNo, inCrisis: yesNo, inCrises: yesNo } })
  expect(policy.refuseFacts({ inCriSes: true })).toMatchObject([{ didYouMean: "inCrises" }])
})

test("a name too long to be a slip of the pen gets no guess", () => {
  expect(refuseFacts({ [`crisis${" ".repeat(60)}`]: true })[0]).not.toHaveProperty("didYouMean")
})

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "the key %s is a fact that the catalogue does not have",
  (key) => {
    const facts = Schema.decodeUnknownSync(SuppliedFacts)({})
    const hostile = { ...facts, [key]: true }
    expect(refuseFacts(hostile)).toMatchObject([{ fact: key, problem: "unknown-fact" }])
  },
)

test("facts that the episode tells cannot be supplied", () => {
  expect(refuseFacts({ referredOn: "2020-01-01" })).toEqual([
    {
      fact: "referredOn",
      problem: "not-recorded",
      expected: "told by the episode itself",
    },
  ])
})

test("nor can facts that are worked out from others", () => {
  expect(refuseFacts({ weeks: 3 })).toEqual([
    {
      fact: "weeks",
      problem: "not-recorded",
      expected: "worked out from referredOn",
    },
  ])
})

property.prop([fc.dictionary(fc.string(), fc.jsonValue())])(
  "refusing never throws, and says something of every key that is no fact",
  (facts) => {
    const [policy] = kmptStr.versions
    const names = Object.keys(policy?.document.facts ?? {})
    const refused = policy?.refuseFacts(Schema.decodeUnknownSync(SuppliedFacts)(facts)) ?? []
    const strangers = Object.keys(facts).filter((name) => !names.includes(name))
    expect(refused.map(({ fact }) => fact)).toEqual(expect.arrayContaining(strangers))
  },
)

property.prop([completeFacts])("a full set of lawful facts is well", (facts) => {
  const { referredOn: _toldByTheEpisode, ...recorded } = facts
  const policy = compiled({
    facts: {
      calm: { label: "Calm", type: "boolean" },
      known: { label: "Known", type: "boolean" },
      need: {
        label: "Need",
        type: "choice",
        values: { none: "None", short: "Short", long: "Long" },
      },
      topics: { label: "Topics", type: "list", values: { money: "Money", housing: "Housing" } },
      age: { label: "Age", type: "integer", max: 3 },
    },
  })
  expect(policy.refuseFacts(recorded)).toEqual([])
})
