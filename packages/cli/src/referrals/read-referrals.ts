import type { CommandOf } from "@str-service/domain"
import type { PolicyBook } from "@str-service/policy"
import * as Result from "effect/Result"
import { csvRows } from "../files/csv-rows.ts"
import type { SourceFile } from "../files/source-file.ts"
import { readText } from "../files/text.ts"
import { byPlace, type Finding, finding } from "../findings/finding.ts"
import { together } from "../findings/together.ts"
import { readHeading } from "./heading.ts"
import { rowReader } from "./read-row.ts"

/**
 * The referrals of a spreadsheet saved as CSV, as commands in the order of the rows.
 *
 * One row is one referral: `episode_id, person_id, referred_on, team, service_area, recorded_at,
 * recorded_on, recorded_by`, then a column for each fact, headed by its name in the policy's
 * catalogue. `service_area` and `recorded_on` may be left out; without `recorded_on` the day is
 * that of `recorded_at`. A blank cell is an unknown fact.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read.
 */
export const readReferrals = (
  source: SourceFile,
  policies: PolicyBook,
): Result.Result<ReadonlyArray<CommandOf<"Refer">>, ReadonlyArray<Finding>> =>
  readText(source, (text) => {
    const { rows, broken } = csvRows(text)
    const unreadable = broken.map(({ place, message }) => finding(source.name, place, message))
    const [headingRow, ...referralRows] = rows
    if (headingRow === undefined) {
      return Result.fail([...unreadable, finding(source.name, null, noHeading)])
    }
    const heading = readHeading(source.name, headingRow, policies)
    const read = together(referralRows.map(rowReader(source.name, heading, policies)))
    const findings = [
      ...unreadable,
      ...heading.findings,
      ...(Result.isFailure(read) ? read.failure : []),
    ]
    return findings.length > 0 ? Result.fail(findings.toSorted(byPlace)) : read
  })

const noHeading = "There is no row of headings. Start the file with one."
