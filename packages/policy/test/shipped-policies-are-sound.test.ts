import { compilePolicy, policyBook, shippedPolicies } from "@str-service/policy"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import from2003 from "../policies/kmpt-str/2003-04-01.policy.json" with { type: "json" }
import from2012 from "../policies/kmpt-str/2012-10-01.policy.json" with { type: "json" }

test("both versions of the KMPT policy pass every check and make the book that is shipped", () => {
  const versions = [from2012, from2003].map((document) =>
    Result.getOrThrow(compilePolicy(document)),
  )
  const book = Result.getOrThrow(policyBook(versions))
  const shipped = shippedPolicies.get("kmpt-str")
  expect(shipped?.id).toBe(book.id)
  expect(shipped?.gaps).toEqual(book.gaps)
  expect(shipped?.versions.map(({ reference }) => reference)).toEqual(
    book.versions.map(({ reference }) => reference),
  )
})

test("every rule of a shipped policy cites its source", () => {
  const rules = [...shippedPolicies.values()]
    .flatMap(({ versions }) => versions)
    .flatMap(({ document }) => Object.values(document.decisions))
    .flatMap(({ rules, otherwise }) => [...rules.map(({ event }) => event), otherwise])
  expect(rules.length).toBeGreaterThan(0)
  expect(rules.filter(({ params }) => params.source === undefined)).toEqual([])
})
