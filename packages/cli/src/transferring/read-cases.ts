import { codesOf, vocabularies } from "@str-service/domain"
import { messageOf } from "@str-service/domain/messages"
import { shapeDifferences } from "@str-service/domain/schemas"
import type { CompiledPolicy } from "@str-service/policy"
import { type Codes, codesToName, LegacyCase } from "@str-service/transfer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaIssue from "effect/SchemaIssue"
import type { CsvRow } from "../files/csv-rows.ts"
import type { SourceFile } from "../files/source-file.ts"
import { type Finding, finding } from "../findings/finding.ts"
import { didYouMean } from "../findings/nearest.ts"
import {
  type CellProblem,
  cellAt,
  cellProblem,
  type FactsInCells,
  factsInCells,
  raggedRow,
  unheaded,
} from "../spreadsheet/cells.ts"
import { type Heading, type Sheet, suppliedFacts } from "../spreadsheet/heading.ts"
import { type ReadRow, readSheet } from "../spreadsheet/read-sheet.ts"
import { type Column, columnNames, columns, requiredColumns } from "./columns.ts"

/**
 * The cases of a legacy caseload saved as CSV, in the order of the rows.
 *
 * One row is one case: `case_id, person_id, team, service_area, locality, started_on`, then a column
 * for each fact, headed by its name in the policy's catalogue. A blank cell is an unknown fact.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read or that the
 * policy does not know, and for every case that stands twice.
 */
export const readCases = (
  source: SourceFile,
  policy: CompiledPolicy,
): Result.Result<ReadonlyArray<LegacyCase>, ReadonlyArray<Finding>> =>
  readSheet(source, sheetFor(policy), (heading) => rowReader(source.name, heading, policy))

/** A locality that the policy asks for is a fact of it; else it is only for stages. */
const sheetFor = (policy: CompiledPolicy): Sheet<Column> => {
  const facts = suppliedFacts([policy])
  return {
    of: "a legacy caseload",
    columns: columnNames.filter((name) => !facts.has(name)),
    required: requiredColumns,
    facts,
  }
}

const rowReader = (
  file: string,
  heading: Heading<Column>,
  policy: CompiledPolicy,
): ReadRow<LegacyCase> => {
  const problemsOfCodes = codeProblems(policy)
  const lines = new Map<string, number>()
  const twice = (row: CsvRow, caseId: string): string | undefined => {
    const line = lines.get(caseId)
    if (line === undefined) lines.set(caseId, row.placeOf(0).line)
    return line === undefined ? undefined : `This case stands in line ${line}, too. Keep one row.`
  }
  return (row) => {
    const found = ({ cell, message }: CellProblem) => finding(file, row.placeOf(cell), message)
    const ragged = raggedRow(row, heading)
    if (ragged !== undefined) return Result.fail([found(ragged)])
    const cellOf = (column: Column): string => cellAt(row, heading.columns.get(column))
    const facts = factsInCells(row, heading, (name) => policy.document.facts[name])
    const one = decode(caseIn(cellOf, facts.values))
    const told = Result.isFailure(one)
      ? columnProblems(one.failure.issue, cellOf)
      : [
          ...problemsOfCodes(one.success),
          { column: "case_id" as const, message: twice(row, one.success.caseId) },
        ]
    const problems = [
      ...unheaded(row, heading),
      ...facts.problems,
      ...refusedFacts(facts, heading, policy),
      ...told.flatMap(({ column, message }) => {
        const cell = heading.columns.get(column)
        return cell === undefined || message === undefined ? [] : [{ cell, message }]
      }),
    ]
    return Result.isFailure(one) || problems.length > 0
      ? Result.fail(problems.map(found))
      : Result.succeed(one.success)
  }
}

const decode = Schema.decodeUnknownResult(LegacyCase, {
  errors: "all",
  onExcessProperty: "error",
})

const caseIn = (cellOf: (column: Column) => string, facts: FactsInCells["values"]): unknown => ({
  caseId: cellOf("case_id"),
  personId: cellOf("person_id"),
  team: cellOf("team"),
  startedOn: cellOf("started_on"),
  ...(cellOf("service_area") === "" ? {} : { serviceArea: cellOf("service_area") }),
  ...(cellOf("locality") === "" ? {} : { locality: cellOf("locality") }),
  facts,
})

/** What is wrong with what stands in a column; nothing where there is no message. */
interface ColumnProblem {
  readonly column: Column
  readonly message: string | undefined
}

const columnProblems = (
  issue: SchemaIssue.Issue,
  cellOf: (column: Column) => string,
): ReadonlyArray<ColumnProblem> =>
  shapeDifferences(issue).flatMap(({ path, expected }) => {
    const column = columnNames.find((name) => columns[name].fills === path.join("."))
    return column === undefined
      ? []
      : [{ column, message: cellProblem(column, cellOf(column), expected) }]
  })

/** What the policy's catalogue does not allow, at the cells in which it stands. */
const refusedFacts = (
  { values }: FactsInCells,
  heading: Heading<Column>,
  policy: CompiledPolicy,
): ReadonlyArray<CellProblem> =>
  policy.refuseFacts(values).flatMap((problem) => {
    const cell = heading.facts.get(problem.fact)
    return cell === undefined
      ? []
      : [{ cell, message: messageOf({ _tag: "FactsRefused", problems: [problem] }) }]
  })

const codeProblems = (
  policy: CompiledPolicy,
): ((one: LegacyCase) => ReadonlyArray<ColumnProblem>) => {
  const { team } = codesToName(policy, null)
  const serviceAreas = [
    ...codesOf(vocabularies.serviceAreas),
    ...Object.keys(policy.vocabulary.serviceAreas ?? {}),
  ]
  return (one) => [
    { column: "team", message: unknownCode("team", one.team, codesIn(team)) },
    { column: "service_area", message: unknownCode("service_area", one.serviceArea, serviceAreas) },
  ]
}

const codesIn = (codes: Codes | null): ReadonlyArray<string> => [...(codes?.keys() ?? [])]

const unknownCode = (
  column: Column,
  code: string | undefined,
  codes: ReadonlyArray<string>,
): string | undefined =>
  code === undefined || codes.includes(code)
    ? undefined
    : `${column}: there is no such code.${didYouMean(code, codes) || ` The codes are ${codes.join(", ")}.`} Mend it.`
