import { compilePolicy, policyBook, shippedPolicies } from "@str-service/policy"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import borough2025 from "../policies/example-borough-str/2025-04-01.policy.json" with {
  type: "json",
}
import kmpt2003 from "../policies/kmpt-str/2003-04-01.policy.json" with { type: "json" }
import kmpt2012 from "../policies/kmpt-str/2012-10-01.policy.json" with { type: "json" }
import east2012 from "../policies/kmpt-str-east/2012-10-01.policy.json" with { type: "json" }
import west2012 from "../policies/kmpt-str-west/2012-10-01.policy.json" with { type: "json" }

const documents = [kmpt2012, kmpt2003, east2012, west2012, borough2025]

describe.each([...shippedPolicies.keys()])("%s", (id) => {
  test("passes every check in each version, and they make the book that is shipped", () => {
    const versions = documents
      .filter((document) => document.id === id)
      .map((document) => Result.getOrThrow(compilePolicy(document)))
    const book = Result.getOrThrow(policyBook(versions))
    const shipped = shippedPolicies.get(id)
    expect(shipped?.id).toBe(book.id)
    expect(shipped?.gaps).toEqual(book.gaps)
    expect(shipped?.versions.map(({ reference }) => reference)).toEqual(
      book.versions.map(({ reference }) => reference),
    )
  })

  test("cites a source for every rule", () => {
    const events = (shippedPolicies.get(id)?.versions ?? [])
      .flatMap(({ document }) => Object.values(document.decisions))
      .flatMap(({ rules, otherwise }) => [...rules.map(({ event }) => event), otherwise])
    expect(events.length).toBeGreaterThan(0)
    expect(events.filter(({ params }) => params.source === undefined)).toEqual([])
  })
})

test("what is not KMPT's own says so in its title", () => {
  const titles = [...shippedPolicies.values()]
    .filter(({ id }) => id !== "kmpt-str")
    .flatMap(({ versions }) => versions.map(({ document }) => document.title))
  expect(
    titles.filter((title) => !/^(Illustrative|Example, nobody's real policy):/u.test(title)),
  ).toEqual([])
})

test("the policies between them use every operator and decorator", () => {
  const used = JSON.stringify(documents).matchAll(/"operator":"([^"]+)"/gu)
  const words = new Set([...used].flatMap(([, operator]) => operator?.split(":") ?? []))
  expect([...words].toSorted()).toEqual([
    "contains",
    "doesNotContain",
    "equal",
    "everyFact",
    "everyValue",
    "greaterThan",
    "greaterThanInclusive",
    "in",
    "lessThan",
    "lessThanInclusive",
    "not",
    "notEqual",
    "notIn",
    "someFact",
    "someValue",
    "swap",
  ])
})
