import * as Result from "effect/Result"
import { type CsvRow, csvRows } from "../files/csv-rows.ts"
import type { SourceFile } from "../files/source-file.ts"
import { readText } from "../files/text.ts"
import { byPlace, type Finding, finding } from "../findings/finding.ts"
import { together } from "../findings/together.ts"
import { type Heading, readHeading, type Sheet } from "./heading.ts"

/** A reader of rows, to be given them in their order. */
export type ReadRow<A> = (row: CsvRow) => Result.Result<A, ReadonlyArray<Finding>>

/**
 * The rows of a spreadsheet saved as CSV, its first row being the headings.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read.
 */
export const readSheet = <Column extends string, A>(
  source: SourceFile,
  sheet: Sheet<Column>,
  rowReader: (heading: Heading<Column>) => ReadRow<A>,
): Result.Result<ReadonlyArray<A>, ReadonlyArray<Finding>> =>
  readText(source, (text) => {
    const { rows, broken } = csvRows(text)
    const unreadable = broken.map(({ place, message }) => finding(source.name, place, message))
    const [headingRow, ...others] = rows
    if (headingRow === undefined) {
      return Result.fail([...unreadable, finding(source.name, null, noHeading)])
    }
    const heading = readHeading(source.name, headingRow, sheet)
    const read = together(others.map(rowReader(heading)))
    const findings = [
      ...unreadable,
      ...heading.findings,
      ...(Result.isFailure(read) ? read.failure : []),
    ]
    return findings.length > 0 ? Result.fail(findings.toSorted(byPlace)) : read
  })

const noHeading = "There is no row of headings. Start the file with one."
