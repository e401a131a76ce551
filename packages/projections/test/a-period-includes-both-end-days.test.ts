import { daysIn } from "@str-service/projections"
import { expect, test } from "vitest"

test("a period of one day has one day", () => {
  expect(daysIn({ from: "2012-10-01", to: "2012-10-01" })).toBe(1)
})

test("six weeks have forty-two days", () => {
  expect(daysIn({ from: "2012-10-01", to: "2012-11-11" })).toBe(42)
})
