import { type CommandOf, EpisodeCommand, type FactValue, isDay } from "@str-service/domain"
import type { FactDefinition, PolicyBook } from "@str-service/policy"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import { farApart, isLocalDay } from "../commands/local-day.ts"
import type { CsvRow } from "../files/csv-rows.ts"
import { differencesIn } from "../files/differences.ts"
import { type Finding, finding } from "../findings/finding.ts"
import { counted } from "../rendering/words.ts"
import { type Column, columnNames, columns } from "./columns.ts"
import type { Heading } from "./heading.ts"
import { readCell } from "./read-cell.ts"

type Refer = CommandOf<"Refer">

type ReadRow = (row: CsvRow) => Result.Result<Refer, ReadonlyArray<Finding>>

/** A reader of the rows of one file, to be given them in their order. */
export const rowReader = (file: string, heading: Heading, policies: PolicyBook): ReadRow => {
  const commandIdOf = commandIds()
  return (row) => {
    const found = (cell: number, message: string) => finding(file, row.placeOf(cell), message)
    if (row.cells.length !== heading.width) {
      const odd = Math.min(row.cells.length, heading.width)
      return Result.fail([found(odd, raggedRow(row.cells.length, heading.width))])
    }
    const cellOf = (column: Column): string => cellAt(row, heading.columns.get(column))
    const facts = readFacts(row, heading, policies, cellOf("referred_on"))
    const command = decode(referralIn(cellOf, facts.values, commandIdOf(cellOf("episode_id"))))
    const findings = [
      ...heading.unnamed
        .filter((cell) => cellAt(row, cell) !== "")
        .map((cell) => found(cell, "This cell stands in a column without a heading. Head it.")),
      ...facts.problems.map(({ cell, message }) => found(cell, message)),
      ...(Result.isFailure(command)
        ? columnProblems(command.failure.issue).flatMap(({ column, expected }) => {
            const cell = heading.columns.get(column)
            return cell === undefined
              ? []
              : [found(cell, cellProblem(column, cellOf(column), expected))]
          })
        : dayProblems(command.success, heading).map(({ cell, message }) => found(cell, message))),
    ]
    return Result.isFailure(command) || findings.length > 0
      ? Result.fail(findings)
      : Result.succeed(command.success)
  }
}

const raggedRow = (cells: number, width: number): string =>
  `This row has ${counted(cells, "cell")}, the heading ${width}. Put quotation marks around cells with separators in them, and leave unknown cells blank.`

const cellAt = (row: CsvRow, cell: number | undefined): string =>
  (cell === undefined ? undefined : row.cells[cell])?.trim() ?? ""

/** `refer:E`, and `refer:E:2` and so on for what a file says of an episode again. */
const commandIds = (): ((episodeId: string) => string) => {
  const seen = new Map<string, number>()
  return (episodeId) => {
    const times = (seen.get(episodeId) ?? 0) + 1
    seen.set(episodeId, times)
    return times === 1 ? `refer:${episodeId}` : `refer:${episodeId}:${times}`
  }
}

interface CellProblem {
  readonly cell: number
  readonly message: string
}

interface ReadFacts {
  readonly values: Readonly<Record<string, FactValue>>
  readonly problems: ReadonlyArray<CellProblem>
}

const readFacts = (
  row: CsvRow,
  heading: Heading,
  policies: PolicyBook,
  referredOn: string,
): ReadFacts => {
  const values: Array<readonly [string, FactValue]> = []
  const problems: Array<CellProblem> = []
  for (const [name, cell] of heading.facts) {
    const text = cellAt(row, cell)
    const fact = text === "" ? undefined : definitionOf(name, policies, referredOn)
    if (fact === undefined) continue
    const value = readCell(text, fact)
    if (Result.isSuccess(value)) values.push([name, value.success])
    else problems.push({ cell, message: `${name}: expected ${value.failure}. Mend it.` })
  }
  return { values: Object.fromEntries(values), problems }
}

/** As the version in force on the day knows it; else as the latest that does. */
const definitionOf = (
  name: string,
  policies: PolicyBook,
  referredOn: string,
): FactDefinition | undefined => {
  const inForce = isDay(referredOn) ? policies.inForceOn(referredOn) : undefined
  return [inForce, ...policies.versions.toReversed()]
    .flatMap((version) => (version === undefined ? [] : Object.entries(version.document.facts)))
    .find(([known]) => known === name)?.[1]
}

const decode = Schema.decodeUnknownResult(EpisodeCommand.members[0], {
  errors: "all",
  onExcessProperty: "error",
})

const referralIn = (
  cellOf: (column: Column) => string,
  facts: ReadFacts["values"],
  commandId: string,
): unknown => ({
  type: "Refer",
  data: {
    on: cellOf("referred_on"),
    personId: cellOf("person_id"),
    team: cellOf("team"),
    ...(cellOf("service_area") === "" ? {} : { serviceArea: cellOf("service_area") }),
    facts,
  },
  metadata: {
    episodeId: cellOf("episode_id"),
    commandId,
    now: cellOf("recorded_at"),
    today: cellOf("recorded_on") || cellOf("recorded_at").slice(0, 10),
    actor: cellOf("recorded_by"),
  },
})

const dayProblems = (
  { metadata: { now, today } }: Refer,
  { columns: known }: Heading,
): ReadonlyArray<CellProblem> => {
  const cell = known.get("recorded_on")
  return cell === undefined || isLocalDay(today, now)
    ? []
    : [{ cell, message: farApart(["recorded_on", today], ["recorded_at", now]) }]
}

const columnProblems = (
  issue: SchemaIssue.Issue,
): ReadonlyArray<{ readonly column: Column; readonly expected: string }> =>
  differencesIn(issue).flatMap(({ path, expected }) => {
    const column = columnNames.find((name) => columns[name].fills === path.join("."))
    return column === undefined ? [] : [{ column, expected }]
  })

const cellProblem = (column: Column, cell: string, expected: string): string =>
  cell === "" ? `${column} is blank. Fill it in.` : `${column}: ${expected}. Mend it.`
