import type { VocabularyName } from "@str-service/domain"
import type { columnsOf } from "@str-service/projections"
import { isPhase, phaseInWords, pounds, spoken, termFor } from "./words.ts"

/** A column of a view. */
export type Column = ReturnType<typeof columnsOf>[number]

/** The name of a column, with its unit where that says more: `daysLeft` as "days left". */
export const nameInWords = ({ name }: Pick<Column, "name">): string =>
  headings[name] ?? name.replaceAll(/[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`)

const headings: Readonly<Record<string, string>> = {
  episodeId: "episode",
  personId: "person",
  workerId: "worker",
  otherEpisodeId: "other episode",
  previousEpisodeId: "previous episode",
}

/** Whether a column counts something, so that its cells stand to the right. */
export const isNumber = ({ unit }: Column): boolean => unit !== undefined

/** What a row says in a column, for people; what is not there is a dash. */
export const cellInWords = (column: Column, row: object): string => {
  const value = new Map<string, unknown>(Object.entries(row)).get(column.name)
  if (value === null || value === undefined) return "–"
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "number") return numberInWords(value, column)
  if (typeof value !== "string") return JSON.stringify(value)
  const vocabulary = vocabularyOf(column.name, row)
  if (vocabulary !== undefined) return termFor(vocabulary, value)
  if (isPhase(value)) return phaseInWords(value)
  return isCode.test(value) && spokenColumns.has(column.name) ? spoken(value) : value
}

const numberInWords = (value: number, { unit }: Column): string =>
  unit?.startsWith("pence") === true ? pounds(value) : value.toLocaleString("en-GB")

/** Of which list the codes of a column are: in a column `of` those of what its row is by. */
const vocabularyOf = (name: string, row: object): VocabularyName | undefined =>
  vocabularyNames.get(name === "of" && "by" in row ? String(row.by) : name)

const vocabularyNames: ReadonlyMap<string, VocabularyName> = new Map([
  ["team", "teams"],
  ["serviceArea", "serviceAreas"],
  ["area", "supportAreas"],
  ["activity", "activities"],
  ["setting", "settings"],
])

const isCode = /^[a-z-]+$/u

const spokenColumns: ReadonlySet<string> = new Set(["by", "to", "status", "outcome", "reason"])
