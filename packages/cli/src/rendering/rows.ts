import type { Day, Instant } from "@str-service/domain"
import { columnsOf, type Period, type RowSchema } from "@str-service/projections"
import { faint, strong } from "./colour.ts"
import { type Column, cellInWords, isNumber, nameInWords } from "./row-words.ts"
import { table } from "./table.ts"
import { counted, instantInWords } from "./words.ts"

interface RowsOfAView<Row> {
  readonly view: {
    readonly name: string
    readonly row: RowSchema<Row>
  }
  readonly rows: ReadonlyArray<Row>
  readonly question: { readonly on: Day; readonly known: Instant }
  /** The days asked about, where the view is asked of several. */
  readonly period?: Period | undefined
  /** Whether a row is shown as a column. */
  readonly upright?: boolean | undefined
  /** What the rows come to; without it how many there are. */
  readonly tally?: string | undefined
}

/** The rows of any view as people like to read them. */
export const renderRows = <Row extends object>({
  view,
  rows,
  question: { on, known },
  period,
  upright = false,
  tally = counted(rows.length, "row"),
}: RowsOfAView<Row>): string => {
  const days = period === undefined ? "" : ` from ${period.from} to ${period.to}`
  const title = `${strong(capitalised(view.name) + days)} on ${on}, as known at ${instantInWords(known)}`
  if (rows.length === 0) {
    return `${title}\n\nThere is nothing to list${period === undefined ? "" : " in these days"}.`
  }
  const columns = columnsOf(view.row)
  return [title, "", (upright ? standing : lying)(columns, rows), "", faint(tally)].join("\n")
}

/** A line for each row. */
const lying = (columns: ReadonlyArray<Column>, rows: ReadonlyArray<object>): string =>
  table(
    rows.map((row) => columns.map((column) => cellInWords(column, row))),
    {
      head: columns.map(nameInWords),
      toTheRight: columns.flatMap((column, place) => (isNumber(column) ? [place] : [])),
    },
  )

/** A column for each row: what the first column says stands at the head. */
const standing = (
  [first, ...columns]: ReadonlyArray<Column>,
  rows: ReadonlyArray<object>,
): string => {
  const cells = (column: Column) => rows.map((row) => cellInWords(column, row))
  return table(
    columns.map((column) => [nameInWords(column), ...cells(column)]),
    {
      head: first === undefined ? [] : [nameInWords(first), ...cells(first)],
      toTheRight: rows.map((_, place) => place + 1),
    },
  )
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
