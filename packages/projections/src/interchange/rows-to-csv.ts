import type { RowSchema } from "../view/view.ts"
import { csvText } from "./csv-text.ts"

/** The rows of a view as CSV: see `csvText` for how cells are written. */
export const rowsToCsv = <Row extends object>(
  { fields }: RowSchema<Row>,
  rows: Iterable<Row>,
): string => csvText(Object.keys(fields), rows)
