import { test as property } from "@fast-check/vitest"
import { addDays, type Day } from "@str-service/domain"
import { kmptStr, policyBook } from "@str-service/policy"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, test } from "vitest"
import { compiled } from "./a-policy.ts"

const version = (name: string, effectiveFrom: string, effectiveTo?: string) =>
  compiled({ version: name, effectiveFrom, ...(effectiveTo === undefined ? {} : { effectiveTo }) })

const refusals = (...policies: ReadonlyArray<ReturnType<typeof compiled>>) =>
  Result.match(policyBook(policies), {
    onFailure: (problems) => problems.map(({ code }) => code),
    onSuccess: () => [],
  })

test("a version runs to the day before the next, whatever order they are given in", () => {
  const book = Result.getOrThrow(
    policyBook([
      version("2", "2021-01-01"),
      version("3", "2022-01-01"),
      version("1", "2020-01-01"),
    ]),
  )
  const inForce = (day: Day) => book.inForceOn(day)?.reference.version
  expect(inForce("2019-12-31")).toBeUndefined()
  expect(inForce("2020-01-01")).toBe("1")
  expect(inForce("2020-12-31")).toBe("1")
  expect(inForce("2021-01-01")).toBe("2")
  expect(inForce("2022-01-01")).toBe("3")
  expect(inForce("2999-12-31")).toBe("3")
  expect(book.gaps).toEqual([])
})

test("no version is in force after a stated end, and the gap before the next is found", () => {
  const book = Result.getOrThrow(
    policyBook([
      version("1", "2020-01-01", "2020-05-31"),
      version("2", "2021-01-01", "2021-12-31"),
    ]),
  )
  expect(book.inForceOn("2020-05-31")?.reference.version).toBe("1")
  expect(book.inForceOn("2020-06-01")).toBeUndefined()
  expect(book.inForceOn("2021-12-31")?.reference.version).toBe("2")
  expect(book.inForceOn("2022-01-01")).toBeUndefined()
  expect(book.gaps).toEqual([{ after: "1", from: "2020-06-01", to: "2020-12-31" }])
})

test("a version that ends on the day before the next leaves no gap", () => {
  const book = policyBook([version("1", "2020-01-01", "2020-12-31"), version("2", "2021-01-01")])
  expect(Result.getOrThrow(book).gaps).toEqual([])
})

test("a stated end on or after the next version's first day is an overlap", () => {
  expect(refusals(version("1", "2020-01-01", "2021-01-01"), version("2", "2021-01-01"))).toEqual([
    "overlapping-versions",
  ])
})

test("two versions of one day, of one number, or of different policies make no book", () => {
  expect(refusals(version("1", "2020-01-01"), version("2", "2020-01-01"))).toEqual(["same-day"])
  expect(refusals(version("1", "2020-01-01"), version("1", "2021-01-01"))).toEqual(["same-version"])
  expect(
    refusals(
      version("1", "2020-01-01"),
      compiled({ id: "other", version: "1", effectiveFrom: "2021-01-01" }),
    ),
  ).toEqual(["different-policies"])
})

test("no version makes no book", () => {
  expect(refusals()).toEqual(["no-versions"])
})

property.prop([
  fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }),
  fc.integer({ min: -10, max: 420 }),
])("the version found is the latest that had started", (starts, asked) => {
  const dayOf = (offset: number) => addDays("2020-01-01", offset)
  const policies = starts.map((start) => version(`${start}`, dayOf(start)))
  const latest = Math.max(...starts.filter((start) => start <= asked))
  expect(Result.getOrThrow(policyBook(policies)).inForceOn(dayOf(asked))?.reference.version).toBe(
    latest === Number.NEGATIVE_INFINITY ? undefined : `${latest}`,
  )
})

test("the KMPT policy of October 2012 follows the illustrative one without a gap", () => {
  const inForce = (day: Day) => kmptStr.inForceOn(day)?.reference.version
  expect(inForce("2003-03-31")).toBeUndefined()
  expect(inForce("2012-09-30")).toBe("2003.1")
  expect(inForce("2012-10-01")).toBe("2012.1")
  expect(kmptStr.gaps).toEqual([])
})
