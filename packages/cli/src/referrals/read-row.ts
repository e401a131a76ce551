import {
  type CommandOf,
  isDay,
  type PoliciesByLocality,
  policiesForReferral,
} from "@str-service/domain"
import { EpisodeCommand, shapeDifferences } from "@str-service/domain/schemas"
import type { CompiledPolicy, FactDefinition, PolicyBook } from "@str-service/policy"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import { farApart, isLocalDay } from "../commands/local-day.ts"
import type { CsvRow } from "../files/csv-rows.ts"
import { finding } from "../findings/finding.ts"
import {
  type CellProblem,
  cellAt,
  cellProblem,
  type FactsInCells,
  factsInCells,
  raggedRow,
  unheaded,
} from "../spreadsheet/cells.ts"
import { type Heading, suppliedFacts } from "../spreadsheet/heading.ts"
import type { ReadRow } from "../spreadsheet/read-sheet.ts"
import { type Column, columnNames, columns } from "./columns.ts"

type Refer = CommandOf<"Refer">

/** A reader of the rows of one file, to be given them in their order. */
export const rowReader = (
  file: string,
  heading: Heading<Column>,
  choice: PoliciesByLocality<PolicyBook>,
): ReadRow<Refer> => {
  const commandIdOf = commandIds()
  return (row) => {
    const found = ({ cell, message }: CellProblem) => finding(file, row.placeOf(cell), message)
    const ragged = raggedRow(row, heading)
    if (ragged !== undefined) return Result.fail([found(ragged)])
    const cellOf = (column: Column): string => cellAt(row, heading.columns.get(column))
    const locality = cellAt(row, heading.facts.get("locality"))
    const policies = policiesForReferral({ locality }, choice)
    const facts = factsInCells(row, heading, (name) =>
      definitionOf(name, policies, cellOf("referred_on")),
    )
    const command = decode(referralIn(cellOf, facts.values, commandIdOf(cellOf("episode_id"))))
    const problems = [
      ...unheaded(row, heading),
      ...facts.problems,
      ...unknownFacts(row, heading, policies),
      ...(Result.isFailure(command)
        ? columnProblems(command.failure.issue).flatMap(({ column, expected }) => {
            const cell = heading.columns.get(column)
            return cell === undefined
              ? []
              : [{ cell, message: cellProblem(column, cellOf(column), expected) }]
          })
        : dayProblems(command.success, heading)),
    ]
    return Result.isFailure(command) || problems.length > 0
      ? Result.fail(problems.map(found))
      : Result.succeed(command.success)
  }
}

/** `refer:E`, and `refer:E:2` and so on for what a file says of an episode again. */
const commandIds = (): ((episodeId: string) => string) => {
  const seen = new Map<string, number>()
  return (episodeId) => {
    const times = (seen.get(episodeId) ?? 0) + 1
    seen.set(episodeId, times)
    return times === 1 ? `refer:${episodeId}` : `refer:${episodeId}:${times}`
  }
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

/** Facts that another locality's policy knows, and this one does not. */
const unknownFacts = (
  row: CsvRow,
  { facts }: Heading<Column>,
  { versions }: PolicyBook,
): ReadonlyArray<CellProblem> => {
  const known = suppliedFacts(versions)
  return [...facts].flatMap(([name, cell]) => {
    const text = cellAt(row, cell)
    return text === "" || known.has(name)
      ? []
      : [{ cell, message: notOfThePolicy(name, text, versions) }]
  })
}

const notOfThePolicy = (
  name: string,
  text: string,
  versions: ReadonlyArray<CompiledPolicy>,
): string => {
  const id = versions.at(-1)?.reference.id
  return name === "locality"
    ? `No policy is named for locality "${text}", and "${id}" of all others knows no localities. Name one: --policy-of ${text}=FILE.`
    : `${name}: "${id}", which decides this referral, has no such fact. Leave the cell blank, or add the fact to the policy.`
}

const decode = Schema.decodeUnknownResult(EpisodeCommand.members[0], {
  errors: "all",
  onExcessProperty: "error",
})

const referralIn = (
  cellOf: (column: Column) => string,
  facts: FactsInCells["values"],
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
  { columns: known }: Heading<Column>,
): ReadonlyArray<CellProblem> => {
  const cell = known.get("recorded_on")
  return cell === undefined || isLocalDay(today, now)
    ? []
    : [{ cell, message: farApart(["recorded_on", today], ["recorded_at", now]) }]
}

const columnProblems = (
  issue: SchemaIssue.Issue,
): ReadonlyArray<{ readonly column: Column; readonly expected: string }> =>
  shapeDifferences(issue).flatMap(({ path, expected }) => {
    const column = columnNames.find((name) => columns[name].fills === path.join("."))
    return column === undefined ? [] : [{ column, expected }]
  })
