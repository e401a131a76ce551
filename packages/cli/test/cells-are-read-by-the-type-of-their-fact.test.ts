import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readCell } from "../src/spreadsheet/read-cell.ts"

const label = "a fact"
const values = { money: "Money", moving: "Moving home" }

describe("a yes or no", () => {
  test.each([
    ["yes", true],
    ["Yes", true],
    ["TRUE", true],
    ["no", false],
    ["false", false],
  ])("%s", (cell, value) => {
    expect(readCell(cell, { label, type: "boolean" })).toEqual(Result.succeed(value))
  })

  test.each(["y", "1", "maybe", "constructor"])("%s is neither", (cell) => {
    expect(Result.isFailure(readCell(cell, { label, type: "boolean" }))).toBe(true)
  })
})

describe("a list", () => {
  test("is its codes with semicolons between them", () => {
    expect(readCell("money; moving", { label, type: "list", values })).toEqual(
      Result.succeed(["money", "moving"]),
    )
  })

  test("is known to be empty when it says none", () => {
    expect(readCell("None", { label, type: "list", values })).toEqual(Result.succeed([]))
  })

  test("says none as a code where the policy has one of that name", () => {
    expect(readCell("none", { label, type: "list", values: { none: "None" } })).toEqual(
      Result.succeed(["none"]),
    )
  })

  test.each([";", "money;", "money;;moving"])("%s leaves a code out", (cell) => {
    expect(Result.isFailure(readCell(cell, { label, type: "list", values }))).toBe(true)
  })
})

describe("a number", () => {
  test("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => {
        expect(readCell(String(number), { label, type: "integer" })).toEqual(Result.succeed(number))
        expect(readCell(`${number}.5`, { label, type: "number" })).toEqual(
          Result.succeed(Number(`${number}.5`)),
        )
      }),
    )
  })

  test.each(["1,000", "1e3", "0x10", "three", "1.5", "Infinity"])(
    "%s is no whole number",
    (cell) => {
      expect(Result.isFailure(readCell(cell, { label, type: "integer" }))).toBe(true)
    },
  )

  test.each(["1,5", ".5", "5.", "NaN"])("%s is no number", (cell) => {
    expect(Result.isFailure(readCell(cell, { label, type: "number" }))).toBe(true)
  })
})

describe("a day", () => {
  test("is a real one, written YYYY-MM-DD", () => {
    expect(readCell("2012-02-29", { label, type: "date" })).toEqual(Result.succeed("2012-02-29"))
    expect(Result.isFailure(readCell("2013-02-29", { label, type: "date" }))).toBe(true)
    expect(Result.isFailure(readCell("29/02/2012", { label, type: "date" }))).toBe(true)
  })
})

test("a choice is its code; whether it exists is for the policy to say", () => {
  expect(readCell("other", { label, type: "choice", values })).toEqual(Result.succeed("other"))
})
