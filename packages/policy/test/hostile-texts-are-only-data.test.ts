import { test as property } from "@fast-check/vitest"
import type { Facts } from "@str-service/domain"
import {
  type CompiledPolicy,
  kmptStr,
  type PolicyReading,
  readCases,
  readPolicy,
} from "@str-service/policy"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compiled, document, eligibility, rule, that } from "./a-policy.ts"

const many = <A>(count: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, index) => make(index))

const wrong = (index: number) => that(`crises${index}`, "equals", {})
const nested = (levels: number): unknown =>
  levels === 0 ? { fact: "crises" } : { any: [nested(levels - 1)] }
const codes = Object.fromEntries(many(1_000, (index) => [`code-number-${index}`, "x"]))

/** Documents made to cost time or memory, each with a code that it is refused by. */
const costly: ReadonlyArray<readonly [string, () => string | Uint8Array, string]> = [
  ["a hundred megabytes", () => new Uint8Array(100_000_000), "too-large"],
  ["a million open lists", () => "[".repeat(1_000_000), "nested-too-deep"],
  ["ten thousand objects in each other", () => `{"a":`.repeat(10_000), "nested-too-deep"],
  ["brackets that close others", () => "[},".repeat(300_000), "nested-too-deep"],
  ["a million quotes", () => `"\n`.repeat(500_000), "too-large"],
  ["a million commas", () => ",".repeat(1_000_000), "too-large"],
  ["a million line ends", () => "\n".repeat(1_000_000), "broken-json"],
  ["a number of a million digits", () => "1".repeat(1_000_000), "inexact-number"],
  ["a million values", () => `[${"1,".repeat(500_000)}1]`, "too-large"],
  ["a key a hundred thousand times", () => `{${`"a":1,`.repeat(100_000)}"b":1}`, "too-large"],
  ["a comment without end", () => `/*${"*".repeat(1_000_000)}`, "broken-json"],
  [
    "mistakes without end",
    () => {
      const rules = many(500, (index) => rule(`r${index}`, "acept", { all: many(14, wrong) }))
      return JSON.stringify({ ...document, decisions: eligibility(rules) })
    },
    "further-problems",
  ],
  [
    "a thousand codes, mistyped ten thousand times",
    () => {
      const all = many(14, (index) => that("many", "equal", `code-namber-${index}`))
      const rules = many(500, (index) => rule(`r${index}`, "accept", { all }))
      const facts = { ...document.facts, many: { label: "x", type: "choice", values: codes } }
      return JSON.stringify({ ...document, facts, decisions: eligibility(rules) })
    },
    "further-problems",
  ],
  [
    "codes of many thousand letters, missed a thousand times",
    () => {
      const long = Object.fromEntries(many(20, (index) => [`${"c".repeat(18_000)}${index}`, "x"]))
      const all = many(15, () => that("long", "equal", "x"))
      const rules = many(100, (index) => rule(`r${index}`, "accept", { all }))
      const facts = { ...document.facts, long: { label: "x", type: "choice", values: long } }
      return JSON.stringify({ ...document, facts, decisions: eligibility(rules) })
    },
    "too-large",
  ],
  [
    "mistakes without end under a name of many thousand letters",
    () => {
      const all = many(900, () => ({ any: many(10, wrong) }))
      return JSON.stringify({ ...document, conditions: { ["k".repeat(300_000)]: { all } } })
    },
    "too-large",
  ],
  [
    "mistakes without end under names as long and as deep as may be",
    () => {
      const within = Object.fromEntries(many(900, (index) => [`x${index}`, { toString: 1 }]))
      const params = many(50, (level) => `${"k".repeat(190)}${level}`).reduce<object>(
        (inner, name) => ({ [name]: inner }),
        within,
      )
      const rules = many(8, (index) => rule(`r${index}`, "accept", { all: [] }, params))
      return JSON.stringify({ ...document, decisions: eligibility(rules) })
    },
    "further-problems",
  ],
  [
    "a thousand conditions that name one another",
    () => {
      const naming = many(1_000, (index) => [
        `c${index}`,
        { all: many(18, (step) => ({ condition: `c${(index + step * 45 + 1) % 1_000}` })) },
      ])
      return JSON.stringify({ ...document, conditions: Object.fromEntries(naming) })
    },
    "looping-condition",
  ],
  [
    "conditions sixty deep",
    () => {
      const deep = many(300, (index) => [`c${index}`, nested(29)])
      return JSON.stringify({ ...document, conditions: Object.fromEntries(deep) })
    },
    "missing-key",
  ],
]

describe.each(costly)("%s", (_what, make, code) => {
  test("is refused, and in few words", () => {
    const text = make()
    const findings = readPolicy(text).findings
    expect(findings.map((finding) => finding.code)).toContain(code)
    expect(findings.length).toBeLessThanOrEqual(501)
    expect(Math.max(...findings.map(({ message }) => message.length))).toBeLessThan(2_000)
    expect(readCases(text).document).toBeNull()
  })
})

test("of long names that there are, no more than their beginnings are told", () => {
  const rules = many(19, (index) =>
    rule(`${index} ${"long ".repeat(1_000)}`, "accept", { all: [that("crisis", "equal", true)] }),
  )
  const worked = { sentence: "One.", decision: "eligibility", facts: {} }
  const expected = { outcome: "accept", rule: "short" }
  const cases = { policy: "example", version: "1", cases: [{ ...worked, expect: expected }] }
  const policy = compiled({ decisions: eligibility(rules) })
  const { findings } = readCases(JSON.stringify(cases), "cases", policy)
  expect(findings).toMatchObject([{ code: "unknown-rule" }])
  expect(findings[0]?.message).toMatch(/there is 0 long .*lon…, 1 long .*, otherwise\.$/u)
  expect(findings[0]?.message.length).toBeLessThan(2_000)
})

test("a thousand rules that each name as much as may be are read, and asked", () => {
  const conditions = {
    part: { all: many(600, (index) => that("age", "notEqual", index % 120)) },
    whole: { any: many(3, () => ({ condition: "part" })) },
  }
  const rules = many(1_000, (index) => rule(`r${index}`, "accept", { condition: "whole" }))
  const { document: policy } = readPolicy(
    JSON.stringify({ ...document, conditions, decisions: eligibility(rules) }),
  )
  expect(policy?.eligibility?.({ age: 17 }, "2020-01-01").factsUsed).toEqual({ age: 17 })
})

test.each(["__proto__", "constructor", "toString"])("%s touches no prototype", (key) => {
  const text = `{"${key}": {"polluted": true}, "facts": {"${key}": {"polluted": true}}}`
  expect(readPolicy(text).findings.map(({ code }) => code)).toEqual([
    "reserved-key",
    "reserved-key",
  ])
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
})

const kmpt: ReadonlyArray<string> = kmptStr.versions.map((version) =>
  JSON.stringify(version.document, null, 2),
)

/** Strings, brackets, words and spaces, which joined make the text again. */
const tokensOf = (text: string): ReadonlyArray<string> =>
  text.match(/"(?:[^"\\]|\\.)*"|\s+|[{}[\]:,]|[^\s{}[\]:,"]+/gu) ?? []

const odd = fc.constantFrom(
  ...['"__proto__"', '"constructor"', "1e999", "NaN", "-", '"\\ud800"', "null", "[]", "{}", "//"],
  ...[
    '"all"',
    '"any"',
    '"condition"',
    '"not"',
    '"path"',
    '"value"',
    '"fact"',
    "[[[[",
    '{"a":',
    "\0",
  ],
  ...["9007199254740993", '"2021-02-30"', '"P6W"', "true", '"\ud800"', "\u{feff}", "/*", '"'],
)

type Change = (tokens: ReadonlyArray<string>) => ReadonlyArray<string>

const index = fc.nat({ max: 5_000 })
const at = (tokens: ReadonlyArray<string>, place: number): number => place % (tokens.length + 1)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(index, fc.integer({ min: 1, max: 40 })).map(
    ([place, count]): Change =>
      (tokens) =>
        tokens.toSpliced(at(tokens, place), count),
  ),
  fc.tuple(index, fc.integer({ min: 1, max: 40 }), index).map(
    ([from, count, to]): Change =>
      (tokens) => {
        const start = at(tokens, from)
        return tokens.toSpliced(at(tokens, to), 0, ...tokens.slice(start, start + count))
      },
  ),
  fc.tuple(index, index).map(
    ([one, other]): Change =>
      (tokens) => {
        const [here, there] = [tokens[at(tokens, one)], tokens[at(tokens, other)]]
        if (here === undefined || there === undefined) return tokens
        return tokens.with(at(tokens, one), there).with(at(tokens, other), here)
      },
  ),
  fc.tuple(index, odd, fc.nat({ max: 1 })).map(
    ([place, token, instead]): Change =>
      (tokens) =>
        tokens.toSpliced(at(tokens, place), instead, token),
  ),
  fc.tuple(index, fc.integer({ min: 1, max: 100 })).map(
    ([place, levels]): Change =>
      (tokens) => {
        const here = at(tokens, place)
        const around = tokens.slice(here, here + 1)
        return tokens.toSpliced(here, 1, '{"not":'.repeat(levels), ...around, "}".repeat(levels))
      },
  ),
)

const mutated = fc
  .tuple(fc.constantFrom(...kmpt), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([text, changes]) =>
    changes.reduce((tokens, apply) => apply(tokens), tokensOf(text)).join(""),
  )

const prototypes = [Object.prototype, Array.prototype, Function.prototype].map(
  (prototype) => [prototype, JSON.stringify(Object.getOwnPropertyNames(prototype))] as const,
)

/** A reading is a policy or findings, each finding with a sentence and a place in the text. */
const holds = (text: string | Uint8Array, { document: read, findings }: PolicyReading): void => {
  expect(read === null).toBe(findings.length > 0)
  const lines = typeof text === "string" ? text.split(/\r\n?|\n/u).length : text.length + 1
  const offsets = findings.map(({ offset }) => offset)
  expect(offsets).toEqual(offsets.toSorted((one, other) => one - other))
  for (const { message, line, column } of findings) {
    expect(message).toMatch(/[.?]$/u)
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines)
    expect(column).toBeGreaterThanOrEqual(1)
  }
  for (const [prototype, names] of prototypes) {
    expect(JSON.stringify(Object.getOwnPropertyNames(prototype))).toBe(names)
  }
}

/** What a policy that was read answers is no exception, whatever is known. */
const answers = (policy: CompiledPolicy, facts: Facts): void => {
  for (const decision of Object.values(policy.decisions)) {
    decision?.answer(facts, policy.effectiveFrom)
    decision?.trace(facts, policy.effectiveFrom)
  }
  policy.limits(facts, policy.effectiveFrom)
  policy.refuseFacts(facts)
}

const factNames = kmptStr.versions.flatMap((version) => Object.keys(version.document.facts))
const anyFacts: fc.Arbitrary<Facts> = fc.dictionary(
  fc.oneof(fc.constantFrom(...factNames), fc.string()),
  fc.oneof(
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.constantFrom("access", "long-term", "2012-10-01"),
    fc.array(fc.string(), { maxLength: 3 }),
  ),
)

const isLong = process.env["STR_LONG"] === "1"

property.prop([fc.uint8Array({ maxLength: 300 })], { numRuns: isLong ? 100_000 : 1_000 })(
  "any bytes are read, without an exception",
  (bytes) => {
    holds(bytes, readPolicy(bytes))
    expect(readCases(bytes).document).toBeNull()
  },
)

property.prop([fc.string({ unit: "binary", maxLength: 300 })], { numRuns: isLong ? 100_000 : 500 })(
  "so is any text",
  (text) => holds(text, readPolicy(text)),
)

property.prop([fc.json({ maxDepth: 5 })])("so is any JSON", (text) => holds(text, readPolicy(text)))

property.prop([mutated, anyFacts], { numRuns: isLong ? 20_000 : 400 })(
  "so is the KMPT policy with parts cut, doubled, swapped, nested and made odd; what passes can be asked",
  (text, facts) => {
    const reading = readPolicy(text)
    holds(text, reading)
    if (reading.document !== null) answers(reading.document, facts)
  },
)

/** A value of the document in place of another: the text stays JSON, so that it is checked to the end. */
const exchanged = fc
  .tuple(fc.constantFrom(...kmpt), index, fc.oneof(fc.jsonValue({ maxDepth: 3 }), index))
  .map(([text, place, other]) => {
    let count = 0
    const values: Array<unknown> = []
    JSON.parse(text, (_key, value) => {
      values.push(value)
      return value
    })
    const chosen = typeof other === "number" ? values[other % values.length] : other
    // What stands for the whole may be nothing at all.
    return String(
      JSON.stringify(
        JSON.parse(text, (_key, value) => {
          count += 1
          return count === (place % values.length) + 1 ? chosen : value
        }),
      ),
    )
  })

property.prop([exchanged, anyFacts], { numRuns: isLong ? 20_000 : 400 })(
  "so is the KMPT policy with one value in place of another; what passes can be asked",
  (text, facts) => {
    const reading = readPolicy(text)
    holds(text, reading)
    if (reading.document !== null) answers(reading.document, facts)
  },
)
