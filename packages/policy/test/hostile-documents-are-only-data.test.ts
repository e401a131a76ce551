import { test as property } from "@fast-check/vitest"
import { compilePolicy } from "@str-service/policy"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, test } from "vitest"
import { document, eligibility, found, problemsOf, rule, that } from "./a-policy.ts"

test("ten thousand levels of nesting are refused, not walked", () => {
  const deep = JSON.parse(`${'{"not":'.repeat(10_000)}1${"}".repeat(10_000)}`)
  expect(problemsOf({ ...document, conditions: { deep } })).toMatchObject([
    { code: "nested-too-deep", path: { length: 64 } },
  ])
})

test("sixty-four levels of nesting are allowed, and no more", () => {
  const nested = (levels: number) =>
    Array.from({ length: levels }).reduce<unknown>(
      (not) => ({ not }),
      that("crisis", "equal", true),
    )
  expect(found({ conditions: { deep: nested(61) } })).toEqual([])
  expect(problemsOf({ ...document, conditions: { deep: nested(62) } })).toMatchObject([
    { code: "nested-too-deep" },
  ])
})

test("a document that holds itself is refused", () => {
  const looping: { [key: string]: unknown } = { ...document }
  looping["facts"] = looping
  expect(problemsOf(looping)).toMatchObject([{ code: "nested-too-deep" }])
})

test("a document of more values than anyone reads is refused", () => {
  const row = Array.from({ length: 1_000 }, () => 1)
  expect(found({ cannotHappen: [...row, 1] })).toEqual(["too-large at cannotHappen"])
  expect(found({ cannotHappen: Array.from({ length: 50 }, () => row) })).toEqual(["too-large at "])
})

test.each(["__proto__", "constructor", "toString", "valueOf"])("%s is no name", (key) => {
  const facts = JSON.parse(`{"${key}": {"label": "x", "type": "boolean"}}`)
  expect(found({ facts })).toEqual([`reserved-key at facts/${key}`])
})

test("a name of two hundred signs is allowed, and no longer one", () => {
  const named = (length: number) => ({ facts: { ["k".repeat(length)]: document.facts.crisis } })
  expect(found(named(200))).toEqual([])
  expect(found(named(201))).toEqual([`too-large at facts/${"k".repeat(201)}`])
})

test.each(["", " ", "\u00a0\t"])("%j is no name", (name) => {
  const all = [that("crisis", "equal", true)]
  expect(found({ conditions: { [name]: { all } } })).toEqual([`blank-name at conditions/${name}`])
  const values = { [name]: "Nothing" }
  expect(found({ facts: { choice: { label: "x", type: "choice", values } } })).toEqual([
    `blank-name at facts/choice/values/${name}`,
  ])
})

test("half a character is refused, in a text and in a key", () => {
  expect(found({ title: "\ud800" })).toEqual(["broken-text at title"])
  expect(found({ facts: { "\udc00": true } })).toEqual(["broken-text at facts/\udc00"])
})

test.each([
  ["nothing", undefined],
  ["a function", () => document],
  ["a number that is none", Number.NaN],
  ["a number without end", Number.POSITIVE_INFINITY],
  ["a big integer", 10n],
])("%s is no JSON", (_what, title) => {
  expect(found({ title })).toEqual(["not-json at title"])
})

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom("__proto__", "equal", "all", "limit", "P6W", { fact: "crisis" }),
)

const keys = fc.constantFrom(
  ...[
    "all",
    "any",
    "not",
    "condition",
    "fact",
    "operator",
    "value",
    "path",
    "name",
    "event",
    "type",
  ],
  ...["params", "conditions", "rules", "outcomes", "otherwise", "because", "from", "until", "max"],
)

const node = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    hostile,
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(keys, tie("node"), { maxKeys: 4 }),
  ),
})).node

property.prop([
  fc.dictionary(fc.constantFrom(...Object.keys(document), "conditions", "cannotHappen"), node),
])("whatever stands in a document, compiling never throws, and a refusal says why", (changes) => {
  const compiled = compilePolicy({ ...document, ...changes })
  if (Result.isFailure(compiled)) {
    expect(compiled.failure.length).toBeGreaterThan(0)
    expect(compiled.failure.every(({ message }) => /[.?]$/u.test(message))).toBe(true)
  }
})

property.prop([node])("nor whatever stands in a rule", (conditions) => {
  const decisions = eligibility([
    rule("first", "accept", conditions),
    rule("second", "accept", { any: [conditions, that("crisis", "equal", true)] }),
  ])
  const compiled = compilePolicy({ ...document, decisions })
  expect(Result.isFailure(compiled) ? compiled.failure.length : 1).toBeGreaterThan(0)
})
