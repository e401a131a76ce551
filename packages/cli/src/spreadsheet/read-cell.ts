import { type FactValue, isDay } from "@str-service/domain"
import type { FactDefinition } from "@str-service/policy"
import * as Result from "effect/Result"

/**
 * A cell of a spreadsheet as a value of a fact, or what should have stood there.
 *
 * - yes or no: `yes`, `no`, `true`, `false`, in capitals or not
 * - a choice: its code
 * - a list: its codes with semicolons between them; `none` for a list known to be empty
 * - a number: digits, with a point and no separators of thousands
 * - a day: `YYYY-MM-DD`
 *
 * Whether a code exists and a number is in range is for the policy in force to say.
 */
export const readCell = (cell: string, fact: FactDefinition): Result.Result<FactValue, string> => {
  switch (fact.type) {
    case "boolean":
      return asBoolean(cell)
    case "choice":
      return Result.succeed(cell)
    case "list":
      return asList(cell, Object.hasOwn(fact.values, "none"))
    case "integer":
      return asNumber(cell, /^-?\d{1,15}$/u, "a whole number in digits")
    case "number":
      return asNumber(cell, /^-?\d{1,15}(\.\d+)?$/u, "a number in digits, such as 1.5")
    case "date":
      return isDay(cell) ? Result.succeed(cell) : Result.fail("a real day, written YYYY-MM-DD")
  }
}

const booleans: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  no: false,
  false: false,
}

const asBoolean = (cell: string): Result.Result<boolean, string> => {
  const word = cell.toLowerCase()
  const value = Object.hasOwn(booleans, word) ? booleans[word] : undefined
  return value === undefined ? Result.fail("yes or no, or blank if unknown") : Result.succeed(value)
}

const asList = (cell: string, hasNone: boolean): Result.Result<ReadonlyArray<string>, string> => {
  if (cell.toLowerCase() === "none" && !hasNone) return Result.succeed([])
  const codes = cell.split(";").map((code) => code.trim())
  return codes.includes("")
    ? Result.fail("codes with one semicolon between each two, or none")
    : Result.succeed(codes)
}

const asNumber = (
  cell: string,
  written: RegExp,
  expected: string,
): Result.Result<number, string> =>
  written.test(cell) ? Result.succeed(Number(cell)) : Result.fail(expected)
