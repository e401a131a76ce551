import { columnsOf, type RowSchema } from "@str-service/projections"
import { type Markup, markup } from "../../pictures/html.ts"
import { meaningInWords } from "../../rendering/meaning-words.ts"
import { cellInWords, isNumber, nameInWords } from "../../rendering/row-words.ts"
import { counted } from "../../rendering/words.ts"

/** More rows than this are for a command that prints them. */
const mostRows = 500

/** Rows of a view, all its columns or those that are named, and below them what these mean. */
export const tableOf = <Row extends object>(
  schema: RowSchema<Row>,
  rows: ReadonlyArray<Row>,
  shown?: ReadonlyArray<keyof Row & string>,
  headings: Readonly<Record<string, string>> = {},
): Markup => {
  if (rows.length === 0) return markup`<p>None.</p>`
  const columns = columnsOf(schema).filter(
    ({ name }) => shown === undefined || shown.some((one) => one === name),
  )
  const heading = (column: (typeof columns)[number]): string =>
    headings[column.name] ?? nameInWords(column)
  const kind = (isCount: boolean): string => (isCount ? "number" : "text")
  return markup`<div class="wide"><table><thead><tr>${columns.map(
    (column) => markup`<th class="${kind(isNumber(column))}">${heading(column)}</th>`,
  )}</tr></thead>
<tbody>${rows
    .slice(0, mostRows)
    .map(
      (row) =>
        markup`<tr>${columns.map(
          (column) =>
            markup`<td class="${kind(isNumber(column))}">${unbroken(cellInWords(column, row))}</td>`,
        )}</tr>`,
    )}</tbody></table></div>${
    rows.length > mostRows ? markup`<p>${counted(rows.length - mostRows, "row")} more.</p>` : ""
  }
<details><summary>What the columns mean</summary><ul>${columns.map(
    (column) => markup`<li><strong>${heading(column)}</strong>: ${meaningInWords(column)}</li>`,
  )}</ul></details>`
}

/** Days and references stay on one line; words may go over several. */
const unbroken = (text: string): Markup =>
  text.includes(" ") ? markup`${text}` : markup`<span class="whole">${text}</span>`
