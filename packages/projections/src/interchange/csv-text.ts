import { stringify } from "csv-stringify/sync"

/**
 * Rows as CSV that opens right in a spreadsheet: a heading, then a line for each row. No cell of
 * text begins a formula: where one would, an apostrophe stands before it. What is missing or `null`
 * is an empty cell, and what has parts of its own is JSON.
 */
export const csvText = (columns: ReadonlyArray<string>, rows: Iterable<object>): string =>
  stringify([...rows], {
    bom: true,
    header: true,
    columns: [...columns],
    cast: { boolean: String },
    record_delimiter: "windows",
    escape_formulas: true,
  })
