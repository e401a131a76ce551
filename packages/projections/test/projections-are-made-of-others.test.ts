import { advance, combined, filtered, mapped, projection, run } from "@str-service/projections"
import { expect, expectTypeOf, test } from "vitest"

const sum = projection("sum", 0, (so: number, more: number) => so + more)
const count = projection("count", 0, (so: number) => so + 1)

test("one says something else of the same state", () => {
  const doubled = mapped(sum, "doubled", (value) => ({ twice: value * 2 }))
  expect(doubled.name).toBe("doubled")
  expect(run(doubled, [1, 2, 3])).toEqual({ twice: 12 })
  expect(advance(doubled, [1, 2, 3])).toBe(6)
})

test("one leaves events out", () => {
  const even = filtered(sum, "even", (event: number) => event % 2 === 0)
  expect(even.name).toBe("even")
  expect(run(even, [1, 2, 3, 4])).toBe(6)
})

test("one of a kind of event leaves all others out", () => {
  const isNumber = (event: number | string): event is number => typeof event === "number"
  expect(run(filtered(sum, "numbers", isNumber), [1, "two", 3])).toBe(4)
})

test("several run at once, each under its name", () => {
  const both = combined("both", { sum, mean: mapped(count, "text", (value) => `of ${value}`) })
  expect(both.name).toBe("both")
  const value = run(both, [1, 2, 3])
  expect(value).toEqual({ sum: 6, mean: "of 3" })
  expectTypeOf(value).toEqualTypeOf<{ readonly sum: number; readonly mean: string }>()
  expect(run(both, [4], advance(both, [1, 2, 3]))).toEqual(run(both, [1, 2, 3, 4]))
})
