import { fc, test as property } from "@fast-check/vitest"
import { addDays, type Day, type Facts } from "@str-service/domain"
import {
  type CompiledPolicy,
  compilePolicy,
  nextFlip,
  type PolicyBook,
  policyBook,
} from "@str-service/policy"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { compiled, eligibility, rule, that } from "./a-policy.ts"
import { arbitraryDayPolicy, dates } from "./arbitrary-day-policy.ts"

const numRuns = process.env["STR_LONG"] === "1" ? 2_000 : 40

const horizon = 700

const bookOf = (...versions: ReadonlyArray<CompiledPolicy>): PolicyBook =>
  Result.getOrThrow(policyBook(versions))

const withDays = ({ document }: CompiledPolicy, changes: object): CompiledPolicy =>
  Result.getOrThrow(compilePolicy({ ...document, ...changes }))

const arbitraryBook = fc
  .record({
    first: arbitraryDayPolicy,
    second: arbitraryDayPolicy,
    from: fc.integer({ min: 1, max: horizon }),
    gap: fc.constantFrom(null, 0, 30),
  })
  .map(({ first, second, from, gap }) => {
    const day = addDays("2020-01-01", from)
    return bookOf(
      gap === null ? first : withDays(first, { effectiveTo: addDays(day, -1) }),
      withDays(second, { version: "2", effectiveFrom: addDays(day, gap ?? 0) }),
    )
  })

const someDates: fc.Arbitrary<Facts> = fc
  .tuple(dates, fc.subarray(["referredOn", "bornOn"]))
  .map(([all, known]) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => known.includes(name))),
  )

const startDay = fc.integer({ min: -50, max: 500 }).map((days) => addDays("2020-01-01", days))

const outcomeOn = (book: PolicyBook, facts: Facts, day: Day) =>
  book.inForceOn(day)?.decisions.eligibility?.outcome(facts, day) ?? null

property.prop([arbitraryBook, someDates, startDay], { numRuns })(
  "it is the day that is found by asking day by day",
  (book, facts, on) => {
    const now = outcomeOn(book, facts, on)
    const days = Array.from({ length: horizon }, (_, index) => addDays(on, index + 1))
    const changed = days.find((day) => outcomeOn(book, facts, day) !== now)
    const { next } = nextFlip(book, "eligibility", facts, on)
    if (changed === undefined) {
      expect(next === null || next.on > addDays(on, horizon)).toBe(true)
    } else {
      expect(next).toMatchObject({ on: changed, outcome: outcomeOn(book, facts, changed) })
    }
  },
)

const waiting = compiled({
  decisions: eligibility(
    [rule("a long wait", "discuss", { all: [that("weeks", "greaterThanInclusive", 6)] })],
    "accept",
  ),
})

const flip = (book: PolicyBook, facts: Facts, on: Day) => nextFlip(book, "eligibility", facts, on)

describe("an outcome changes though nothing happens", () => {
  test("where time since a day goes over a threshold", () => {
    expect(flip(bookOf(waiting), { referredOn: "2020-01-01" }, "2020-01-10")).toEqual({
      decision: "eligibility",
      now: { on: "2020-01-10", version: "1", outcome: "accept" },
      next: {
        on: "2020-02-12",
        version: "1",
        outcome: "discuss",
        isOtherVersion: false,
        passed: [{ fact: "weeks", label: "Weeks since referral", value: 6, words: "6 weeks" }],
      },
    })
  })

  test("where another version comes into force", () => {
    const later = withDays(waiting, { version: "2", effectiveFrom: "2020-01-20", decisions: {} })
    expect(flip(bookOf(waiting, later), { referredOn: "2020-01-01" }, "2020-01-10")).toMatchObject({
      next: { on: "2020-01-20", version: "2", outcome: null, isOtherVersion: true, passed: [] },
    })
  })

  test("where the last version ends", () => {
    const book = bookOf(withDays(waiting, { effectiveTo: "2020-01-15" }))
    expect(flip(book, { referredOn: "2020-01-01" }, "2020-01-10")).toMatchObject({
      next: { on: "2020-01-16", version: null, outcome: null, isOtherVersion: true, passed: [] },
    })
  })
})

describe("an outcome never changes by itself", () => {
  test("once time has gone over the last threshold", () => {
    expect(flip(bookOf(waiting), { referredOn: "2020-01-01" }, "2020-03-01").next).toBeNull()
  })

  test("where the day since which time passes is unknown", () => {
    expect(flip(bookOf(waiting), {}, "2020-03-01").next).toBeNull()
  })

  test("where no version decides it", () => {
    const book = bookOf(waiting)
    expect(nextFlip(book, "charging", {}, "2020-03-01")).toEqual({
      decision: "charging",
      now: { on: "2020-03-01", version: "1", outcome: null },
      next: null,
    })
  })
})
