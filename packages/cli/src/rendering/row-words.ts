import type { VocabularyName } from "@str-service/domain"
import type { columnsOf } from "@str-service/projections"
import { isPhase, phaseInWords, pounds, spoken, termFor } from "./words.ts"

/** A column of a view. */
export type Column = ReturnType<typeof columnsOf>[number]

/** The name of a column: `daysLeft` as "days left". */
export const nameInWords = ({ name }: Pick<Column, "name">): string => headings[name] ?? apart(name)

const apart = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z])[A-Z]/gu, (capital) => ` ${capital.toLowerCase()}`)
    .replace(/ sis$/u, " SIS")

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
  if (value === null || value === undefined) return nothingIn(column, row)
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "number") return numberInWords(value, column)
  if (typeof value !== "string") return JSON.stringify(value)
  const vocabulary = vocabularyOf(column.name, row)
  if (vocabulary !== undefined) return termFor(vocabulary, value)
  if (isPhase(value)) return phaseInWords(value)
  if (column.name === "by") return apart(value)
  if (column.name === "role") return value.toUpperCase()
  return isCode.test(value) && spokenColumns.has(column.name) ? spoken(value) : value
}

/** Nobody holds an episode yet, or nothing of the kind was named; in a row of all there is nothing to name. */
const nothingIn = ({ name }: Column, row: object): string => {
  if (name !== "of" || !("by" in row) || row.by === "all") return "–"
  return row.by === "worker" ? "nobody" : "not named"
}

/** Whether a column holds pence, which people are shown as pounds. */
export const isPence = ({ unit }: Column): boolean => unit?.startsWith("pence") === true

/** Whether a column holds a share from 0 to 1, which people are shown in hundredths. */
export const isShare = ({ unit }: Column): boolean => unit?.startsWith("share") === true

const numberInWords = (value: number, column: Column): string => {
  if (isPence(column)) return pounds(value)
  return value.toLocaleString(
    "en-GB",
    isShare(column) ? { style: "percent", maximumFractionDigits: 0 } : { maximumFractionDigits: 1 },
  )
}

/** Of which list the codes of a column are: in a column `of` those of what its row is by. */
const vocabularyOf = (name: string, row: object): VocabularyName | undefined =>
  vocabularyNames.get(name === "of" && "by" in row ? String(row.by) : name)

const vocabularyNames: ReadonlyMap<string, VocabularyName> = new Map([
  ["team", "teams"],
  ["serviceArea", "serviceAreas"],
  ["area", "supportAreas"],
  ["activity", "activities"],
  ["setting", "settings"],
  ["employer", "employers"],
])

const isCode = /^[a-z-]+$/u

const spokenColumns: ReadonlySet<string> = new Set(["to", "status", "sequel", "measure", "because"])
