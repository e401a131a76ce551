import type { Day, Facts, FactValue } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"
import fc from "fast-check"
import { compiled } from "./a-policy.ts"

/** The day on which arbitrary policies are asked. */
export const on: Day = "2020-03-01"

const facts = {
  calm: { label: "Calm", type: "boolean" },
  known: { label: "Known", type: "boolean" },
  need: { label: "Need", type: "choice", values: { none: "None", short: "Short", long: "Long" } },
  topics: { label: "Topics", type: "list", values: { money: "Money", housing: "Housing" } },
  age: { label: "Age", type: "integer", min: 0, max: 3 },
  referredOn: { label: "Referred on", type: "date" },
  weeks: { label: "Weeks", type: "integer", derived: { unit: "weeks", since: "referredOn" } },
}

const needs = ["none", "short", "long"]
const topics = ["money", "housing"]
const ages = [0, 1, 2, 3]
const days = ["2020-01-31", "2020-02-22", "2020-03-01"]

/** A day on each side of wherever a rule may part days: by the day, or by the weeks since it. */
const tellingDays: ReadonlyArray<Day> = [
  "1900-01-01",
  ...["2020-01-26", "2020-01-27", "2020-01-30", "2020-01-31", "2020-02-01", "2020-02-02"],
  ...["2020-02-03", "2020-02-16", "2020-02-17", "2020-02-21", "2020-02-22", "2020-02-23"],
  ...["2020-02-24", "2020-02-29", "2020-03-01", "2020-03-02", "2020-03-07", "2020-03-08"],
  "9999-12-31",
] as ReadonlyArray<Day>

/** Every value that a fact of an arbitrary policy may have, of days one from each stretch. */
const values: { readonly [fact: string]: ReadonlyArray<FactValue> } = {
  calm: [true, false],
  known: [true, false],
  need: needs,
  topics: [[], ["money"], ["housing"], ["money", "housing"]],
  age: ages,
  referredOn: tellingDays,
}

const comparing = (
  fact: string,
  single: ReadonlyArray<string>,
  several: ReadonlyArray<string>,
  candidates: ReadonlyArray<FactValue>,
) => {
  const value = fc.constantFrom(...candidates)
  return fc.oneof(
    fc.record({ fact: fc.constant(fact), operator: fc.constantFrom(...single), value }),
    fc.record({
      fact: fc.constant(fact),
      operator: fc.constantFrom(...several),
      value: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
  )
}

const equality = ["equal", "notEqual", "not:equal", "swap:notEqual"]
const membership = [
  "in",
  "notIn",
  "not:in",
  "swap:contains",
  "someValue:equal",
  "everyValue:notEqual",
]
const order = [
  ...equality,
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
  "swap:lessThan",
  "not:greaterThan",
]
const ordered = [...membership, "someValue:lessThan", "not:everyValue:greaterThanInclusive"]

const ofDays = [
  comparing("referredOn", order, ordered, days),
  comparing("weeks", order, ordered, [0, 1, 4]),
]

const ofOthers = [
  comparing("calm", equality, membership, [true, false]),
  comparing("known", equality, membership, [true, false]),
  comparing("need", equality, membership, needs),
  comparing(
    "topics",
    ["contains", "doesNotContain", "someFact:equal", "everyFact:notEqual", "swap:in"],
    ["someFact:in", "everyFact:in", "someValue:contains", "not:everyValue:contains"],
    topics,
  ),
  comparing("age", order, ordered, ages),
]

const some = (condition: fc.Arbitrary<unknown>) =>
  fc.array(condition, { minLength: 1, maxLength: 3 })

const groupsOf = (inner: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.record({ all: some(inner) }),
    fc.record({ any: some(inner) }),
    fc.record({ not: inner }),
  )

const params = fc.record(
  { because: fc.constant("because"), to: fc.constantFrom("here", "there") },
  { requiredKeys: ["because"] },
)

const event = fc.record({ type: fc.constantFrom("accept", "signpost", "discuss"), params })

const policyOf = (comparison: fc.Arbitrary<unknown>): fc.Arbitrary<CompiledPolicy> => {
  const flat = groupsOf(comparison)
  const named = fc.record({ condition: fc.constantFrom("one", "other") })
  const condition = fc.oneof(comparison, flat, named)
  const group = fc.oneof(groupsOf(condition), groupsOf(groupsOf(condition)))
  return fc
    .record({
      one: flat,
      other: group.map((inner) => ({ any: [inner] })),
      rules: fc.array(fc.record({ conditions: group, event }), { maxLength: 6 }),
      otherwise: event,
      cannotHappen: fc.array(group, { maxLength: 2 }),
    })
    .map(({ one, other, rules, otherwise, cannotHappen }) =>
      compiled({
        facts,
        conditions: { one, other: withoutOther(other) },
        cannotHappen,
        decisions: {
          eligibility: {
            outcomes: ["accept", "signpost", "discuss"],
            rules: rules.map((rule, index) => ({ name: `rule ${index + 1}`, ...rule })),
            otherwise,
          },
        },
      }),
    )
}

/** A condition that does not name itself: `other` may name `one`, and nothing names `other` there. */
const withoutOther = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node).replaceAll('"condition":"other"', '"condition":"one"'))

/** A value for every fact. */
export const completeFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    Object.entries(values).map(([fact, candidates]) => [fact, fc.constantFrom(...candidates)]),
  ),
)

/** Some of the facts known and some not. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(completeFacts, fc.subarray(Object.keys(values)))
  .map(([complete, known]) =>
    Object.fromEntries(Object.entries(complete).filter(([fact]) => known.includes(fact))),
  )

/** Every way in which the unknown facts may turn out. */
export const completionsOf = (known: Facts): ReadonlyArray<Facts> =>
  Object.entries(values)
    .filter(([fact]) => !Object.hasOwn(known, fact))
    .reduce<ReadonlyArray<Facts>>(
      (sets, [fact, candidates]) =>
        sets.flatMap((set) => candidates.map((value) => ({ ...set, [fact]: value }))),
      [known],
    )

/** Of some ways in which facts may turn out those that can happen; all of them when none can. */
export const thatCanHappen = (
  policy: CompiledPolicy,
  ways: ReadonlyArray<Facts>,
): ReadonlyArray<Facts> => {
  const happening = ways.filter(
    (facts) => policy.eligibility?.(facts, on).cannotHappen.length === 0,
  )
  return happening.length > 0 ? happening : ways
}

/**
 * Small valid policies that decide eligibility, with nesting, names, decorators and, some of them,
 * combinations that cannot happen.
 */
export const arbitraryPolicy: fc.Arbitrary<CompiledPolicy> = policyOf(
  fc.oneof(...ofOthers, ...ofDays),
)

/** The like, in which nothing turns on the day. */
export const arbitraryDaylessPolicy: fc.Arbitrary<CompiledPolicy> = policyOf(fc.oneof(...ofOthers))
