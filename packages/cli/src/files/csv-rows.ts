import { CsvError, parse } from "csv-parse/sync"
import * as Schema from "effect/Schema"
import type { Place } from "../findings/finding.ts"

/** A row of a CSV file as it was written. */
export interface CsvRow {
  readonly cells: ReadonlyArray<string>
  /** Where a cell begins, by its number from 0; of one that is missing, where the row ends. */
  readonly placeOf: (cell: number) => Place
}

/** A row whose quotation marks do not go together. */
interface BrokenRow {
  readonly place: Place
  readonly message: string
}

export interface CsvRows {
  /** Rows in which every cell is blank are left out, as spreadsheets tend to add them. */
  readonly rows: ReadonlyArray<CsvRow>
  readonly broken: ReadonlyArray<BrokenRow>
}

/** Past this many the file is something else than it was taken for. */
const mostBroken = 100

/**
 * The rows of a CSV text with plain line ends. After a row that is broken, reading goes on at the
 * next line, so that every broken row is found in one go.
 */
export const csvRows = (text: string): CsvRows => {
  const separator = separatorLine(text)
  const delimiter = separator?.delimiter ?? delimiterOf(text)
  const rows: Array<CsvRow> = []
  const broken: Array<BrokenRow> = []
  let offset = separator?.offset ?? 0
  let line = separator === undefined ? 1 : 2
  while (offset < text.length && broken.length < mostBroken) {
    const rest = text.slice(offset)
    const read = readRows(rest, delimiter, line)
    for (const row of read.rows) rows.push(row)
    if (read.flaw === undefined) break
    const row = rest.slice(read.length)
    const flawed = offsetOfFlaw(row, delimiter, read.flaw)
    const place = placeAt(row, read.line, flawed)
    broken.push({ place, message: read.flaw.message })
    const lineEnd = row.indexOf("\n", flawed)
    if (lineEnd === -1) break
    offset += read.length + lineEnd + 1
    line = place.line + 1
  }
  return { rows, broken }
}

/** Some spreadsheets begin with a line that only says what parts the cells: `sep=;`. */
const separatorLine = (
  text: string,
): { readonly delimiter: string; readonly offset: number } | undefined => {
  const [line, , delimiter] = /^("?)sep=([^\n])\1(?:\n|$)/iu.exec(text) ?? []
  return line === undefined || delimiter === undefined
    ? undefined
    : { delimiter, offset: line.length }
}

/** What the cells of the first line are parted by: spreadsheets differ by country. */
const delimiterOf = (text: string): string => {
  const [heading = ""] = text.split("\n", 1)
  const count = (delimiter: string) => heading.split(delimiter).length
  return [",", ";", "\t"].reduce((best, other) => (count(other) > count(best) ? other : best))
}

interface Read {
  readonly rows: ReadonlyArray<CsvRow>
  /** The line after the last row that was read. */
  readonly line: number
  /** The characters of the rows that were read. */
  readonly length: number
  /** What is wrong with the row after them; `undefined` where they are all there is. */
  readonly flaw: Flaw | undefined
}

/** Quotation marks that do not go together. */
interface Flaw {
  /** The number of the cell, from 0. */
  readonly cell: number
  /** The part of the cell that comes before what is wrong. */
  readonly before: RegExp
  readonly message: string
}

const isRawRow = Schema.is(
  Schema.Struct({ record: Schema.Array(Schema.String), raw: Schema.String }),
)

const readRows = (text: string, delimiter: string, firstLine: number): Read => {
  const rows: Array<CsvRow> = []
  let line = firstLine
  let length = 0
  const take = (row: unknown): null => {
    if (!isRawRow(row)) return null
    const { record: cells, raw } = row
    if (cells.some((cell) => cell.trim() !== "")) {
      const startLine = line
      rows.push({ cells, placeOf: (cell) => placeIn(raw, delimiter, startLine, cell) })
    }
    length += raw.length
    line += raw.split("\n").length - 1
    return null
  }
  const flaw = flawOf(() =>
    parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      raw: true,
      on_record: take,
    }),
  )
  return { rows, line, length, flaw }
}

const flawOf = (reading: () => unknown): Flaw | undefined => {
  try {
    reading()
    return undefined
  } catch (fault) {
    if (fault instanceof CsvError) {
      return { ...(flaws[fault.code] ?? otherFlaw), cell: Number(fault["index"] ?? 0) }
    }
    throw fault
  }
}

const flaws: Readonly<Record<string, Omit<Flaw, "cell">>> = {
  CSV_QUOTE_NOT_CLOSED: {
    before: /^/u,
    message: "A quotation mark is opened in this row and never closed. Close it, or take it out.",
  },
  CSV_INVALID_CLOSING_QUOTE: {
    // What is closed on another line was most likely to be closed before.
    before: /^(?:"(?:[^"\n]|"")*")?/u,
    message:
      "Something follows a closing quotation mark in this row. End the cell there, or double the quotation marks within it.",
  },
  INVALID_OPENING_QUOTE: {
    before: /^[^"]*/u,
    message:
      "A quotation mark stands inside a cell of this row. Put the whole cell in quotation marks and double those within it.",
  },
}

const otherFlaw: Omit<Flaw, "cell"> = {
  before: /^/u,
  message: "This row cannot be told apart into cells. Save the file again as CSV.",
}

const offsetOfFlaw = (raw: string, delimiter: string, { cell, before }: Flaw): number => {
  const start = startOf(raw, delimiter, cell)
  const [read = ""] = before.exec(raw.slice(start)) ?? []
  return start + read.length
}

/** Where a cell begins in a row, quoted cells with line ends in them included. */
const placeIn = (raw: string, delimiter: string, startLine: number, cell: number): Place => {
  const row = raw.trimEnd()
  return placeAt(row, startLine, startOf(row, delimiter, cell))
}

const startOf = (raw: string, delimiter: string, cell: number): number => {
  let [before, offset, quoted] = [cell, 0, false]
  while (before > 0 && offset < raw.length) {
    if (raw[offset] === '"') quoted = !quoted
    if (raw[offset] === delimiter && !quoted) before -= 1
    offset += 1
  }
  return offset
}

const placeAt = (raw: string, startLine: number, offset: number): Place => {
  const lines = raw.slice(0, offset).split("\n")
  return { line: startLine + lines.length - 1, column: [...(lines.at(-1) ?? "")].length + 1 }
}
