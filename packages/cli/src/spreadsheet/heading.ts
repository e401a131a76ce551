import { episodeFacts } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"
import type { CsvRow } from "../files/csv-rows.ts"
import { type Finding, finding, type Place } from "../findings/finding.ts"
import { didYouMean } from "../findings/nearest.ts"

/** What the columns of a spreadsheet may be. */
export interface Sheet<Column extends string> {
  /** What its rows are, such as `referrals`. */
  readonly of: string
  readonly columns: ReadonlyArray<Column>
  readonly required: ReadonlyArray<Column>
  /** The facts that may have a column, each headed by its name. */
  readonly facts: ReadonlySet<string>
}

/** What the first row of a spreadsheet says of the others. */
export interface Heading<Column extends string> {
  /** How many cells a row has. */
  readonly width: number
  /** The number, from 0, of each column that is there. */
  readonly columns: ReadonlyMap<Column, number>
  /** The number of each fact's column. */
  readonly facts: ReadonlyMap<string, number>
  /** The columns without a heading, in which nothing may stand. */
  readonly unnamed: ReadonlyArray<number>
  readonly findings: ReadonlyArray<Finding>
}

/** Reads a heading in the light of the columns and facts that there may be. */
export const readHeading = <Column extends string>(
  file: string,
  row: CsvRow,
  sheet: Sheet<Column>,
): Heading<Column> => {
  const names = row.cells.map((cell) => cell.trim())
  const first = (name: string) => names.indexOf(name)
  const present = sheet.columns.filter((name) => first(name) !== -1)
  const missing = sheet.required.filter((name) => first(name) === -1)
  const findings = names.flatMap((name, index) => {
    const message = index === first(name) ? unknownHeading(name, sheet) : headingTwice(name)
    return message === undefined ? [] : [finding(file, row.placeOf(index), message)]
  })
  return {
    width: names.length,
    columns: new Map(present.map((name) => [name, first(name)])),
    facts: new Map(
      [...sheet.facts].filter((name) => first(name) !== -1).map((name) => [name, first(name)]),
    ),
    unnamed: names.flatMap((name, index) => (name === "" ? [index] : [])),
    findings: [...findings, ...missing.map((name) => headingMissing(file, row.placeOf(0), name))],
  }
}

/** The facts of versions of a policy that somebody may supply. */
export const suppliedFacts = (versions: ReadonlyArray<CompiledPolicy>): ReadonlySet<string> =>
  new Set(
    versions.flatMap(({ document }) =>
      Object.entries(document.facts)
        .filter(([name, fact]) => !isTold(name) && !("derived" in fact))
        .map(([name]) => name),
    ),
  )

const isTold = (name: string): boolean => episodeFacts.some((told) => told === name)

const unknownHeading = (
  name: string,
  { of, columns, facts }: Sheet<string>,
): string | undefined => {
  const known = [...columns, ...facts]
  return name === "" || known.includes(name)
    ? undefined
    : `Column "${name}" is no column of ${of} and no fact of the policy.${didYouMean(name, known)} Mend the heading, or take the column out.`
}

const headingTwice = (name: string): string | undefined =>
  name === "" ? undefined : `Column "${name}" is there twice. Keep one of them.`

const headingMissing = (file: string, place: Place, name: string): Finding =>
  finding(file, place, `Column "${name}" is missing. Add it to the heading.`)
