import { nearest } from "@str-service/domain/schemas"
import { expect, test } from "vitest"

test("what was most likely meant comes first, in whatever case it was written", () => {
  expect(nearest("hospitl", ["home", "hospital", "hospice"])).toEqual(["hospital", "hospice"])
  expect(nearest("REFER", ["Close", "Refer"])).toEqual(["Refer"])
})

test("more than a third is no slip, and nothing is guessed of a long text", () => {
  expect(nearest("moon", ["home", "hospital"])).toEqual([])
  expect(nearest("a".repeat(65), ["a".repeat(65)])).toEqual([])
})
