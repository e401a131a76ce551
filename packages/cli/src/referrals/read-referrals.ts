import type { CommandOf, Localities } from "@str-service/domain"
import type { PolicyBook } from "@str-service/policy"
import type * as Result from "effect/Result"
import type { SourceFile } from "../files/source-file.ts"
import type { Finding } from "../findings/finding.ts"
import { suppliedFacts } from "../spreadsheet/heading.ts"
import { readSheet } from "../spreadsheet/read-sheet.ts"
import { columnNames, requiredColumns } from "./columns.ts"
import { rowReader } from "./read-row.ts"

/**
 * The referrals of a spreadsheet saved as CSV, as commands in the order of the rows.
 *
 * One row is one referral: `episode_id, person_id, referred_on, team, service_area, recorded_at,
 * recorded_on, recorded_by`, then a column for each fact, headed by its name in the policy's
 * catalogue. `service_area` and `recorded_on` may be left out; without `recorded_on` the day is
 * that of `recorded_at`. A blank cell is an unknown fact.
 *
 * `localities` are the policies of places that differ: each row is read as the policy of its `locality`
 * defines facts, or else as `policies` do.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read.
 */
export const readReferrals = (
  source: SourceFile,
  policies: PolicyBook,
  localities: Localities<PolicyBook> = {},
): Result.Result<ReadonlyArray<CommandOf<"Refer">>, ReadonlyArray<Finding>> =>
  readSheet(
    source,
    {
      of: "referrals",
      columns: columnNames,
      required: requiredColumns,
      facts: suppliedFacts(
        [policies, ...Object.values(localities)].flatMap(({ versions }) => versions),
      ),
    },
    (heading) => rowReader(source.name, heading, { policies, localities }),
  )
