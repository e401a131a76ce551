import type { FactValue } from "@str-service/domain"
import type { FactDefinition } from "@str-service/policy"
import * as Result from "effect/Result"
import type { CsvRow } from "../files/csv-rows.ts"
import { counted } from "../rendering/words.ts"
import type { Heading } from "./heading.ts"
import { readCell } from "./read-cell.ts"

/** What is wrong with a cell of a row, counted from 0. */
export interface CellProblem {
  readonly cell: number
  readonly message: string
}

/** What stands in a cell; blank where its column is not there. */
export const cellAt = (row: CsvRow, cell: number | undefined): string =>
  (cell === undefined ? undefined : row.cells[cell])?.trim() ?? ""

/** A row that is not as long as the heading; `undefined` where it is. */
export const raggedRow = (
  { cells }: CsvRow,
  { width }: Heading<string>,
): CellProblem | undefined =>
  cells.length === width
    ? undefined
    : {
        cell: Math.min(cells.length, width),
        message: `This row has ${counted(cells.length, "cell")}, the heading ${width}. Put quotation marks around cells with separators in them, and leave unknown cells blank.`,
      }

/** What stands where no column is headed. */
export const unheaded = (row: CsvRow, { unnamed }: Heading<string>): ReadonlyArray<CellProblem> =>
  unnamed
    .filter((cell) => cellAt(row, cell) !== "")
    .map((cell) => ({ cell, message: "This cell stands in a column without a heading. Head it." }))

export interface FactsInCells {
  readonly values: Readonly<Record<string, FactValue>>
  readonly problems: ReadonlyArray<CellProblem>
}

/** The facts of a row, each read as the policy defines it; a blank cell is an unknown fact. */
export const factsInCells = (
  row: CsvRow,
  heading: Heading<string>,
  definitionOf: (name: string) => FactDefinition | undefined,
): FactsInCells => {
  const values: Array<readonly [string, FactValue]> = []
  const problems: Array<CellProblem> = []
  for (const [name, cell] of heading.facts) {
    const text = cellAt(row, cell)
    const fact = text === "" ? undefined : definitionOf(name)
    if (fact === undefined) continue
    const value = readCell(text, fact)
    if (Result.isSuccess(value)) values.push([name, value.success])
    else problems.push({ cell, message: `${name}: expected ${value.failure}. Mend it.` })
  }
  return { values: Object.fromEntries(values), problems }
}

/** What is said of a cell that holds something else than its column is for. */
export const cellProblem = (column: string, cell: string, expected: string): string =>
  cell === "" ? `${column} is blank. Fill it in.` : `${column}: ${expected}. Mend it.`
