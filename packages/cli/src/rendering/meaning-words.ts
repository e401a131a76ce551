import { type Column, isPence, isShare } from "./row-words.ts"
import { isPhase, phaseInWords } from "./words.ts"

/** What a column holds, told of cells as people see them: dashes, names of phases, pounds, hundredths. */
export const meaningInWords = (column: Column): string =>
  [
    column.means
      .replaceAll(/(^|\. )`null`/gu, "$1A dash")
      .replaceAll(/`([^`]+)`/gu, (_, code: string) => shownAs(code))
      .replace(", from 0 to 1", ""),
    ...unitInWords(column),
  ].join(" ")

const shownAs = (code: string): string => {
  if (code === "null") return "a dash"
  return `“${isPhase(code) ? phaseInWords(code) : code}”`
}

const unitInWords = (column: Column): ReadonlyArray<string> => {
  if (column.unit === undefined) return []
  if (isPence(column)) return [`Unit: ${column.unit.replace("pence", "pounds")}.`]
  if (isShare(column)) return [`Unit: ${column.unit.replace("share", "per cent")}.`]
  return [`Unit: ${column.unit}.`]
}
