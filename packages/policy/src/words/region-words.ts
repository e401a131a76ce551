import { addDays } from "@str-service/domain"
import type { Region } from "../diagram/forest/combination.ts"
import type { AskedDays } from "../diagram/variables/asked-days.ts"
import { patternsOn } from "../diagram/variables/date-patterns.ts"
import type {
  AskedVariable,
  DateVariable,
  MemberVariable,
  Variable,
} from "../diagram/variables/variables.ts"
import { dayWords } from "./day-words.ts"
import {
  definitionOf,
  type FactCatalogue,
  type FactWords,
  factLabel,
  valueWords,
} from "./fact-words.ts"
import { and, neither, or } from "./listing.ts"
import { patternsWords } from "./pattern-words.ts"
import { placesWords } from "./stretch-words.ts"

/** A region in the catalogue's words, fact by fact; empty where it is everybody. */
export const regionWords = (
  region: Region,
  variables: ReadonlyArray<Variable>,
  catalogue: FactCatalogue,
): ReadonlyArray<FactWords> =>
  variables.flatMap((variable, level) => {
    if (variable.kind === "member") {
      return isFirstOfList(variables, level, variable)
        ? listWords(variable.fact, region, variables, catalogue)
        : []
    }
    const values = region[level]
    return values == null ? [] : valuesWords(variable, values, region, variables, catalogue)
  })

const valuesWords = (
  variable: Exclude<Variable, MemberVariable>,
  values: ReadonlyArray<number>,
  region: Region,
  variables: ReadonlyArray<Variable>,
  catalogue: FactCatalogue,
): ReadonlyArray<FactWords> => {
  if (variable.kind === "asked") return [askedWords(variable, values)]
  if (variable.kind === "date") {
    return patternsWords(variable, values, possibleIn(region, variables, variable), catalogue)
  }
  const { fact, parting } = variable
  const words = placesWords(parting.cells, values, definitionOf(catalogue, fact))
  return [{ fact, label: factLabel(catalogue, fact), words }]
}

/** Which patterns of a date there can be on the days of asking that a region leaves. */
const possibleIn = (
  region: Region,
  [first]: ReadonlyArray<Variable>,
  date: DateVariable,
): ReadonlyArray<number> => {
  if (first?.kind !== "asked") return [...date.patterns.keys()]
  const asked = region[0] ?? [...first.days.keys()]
  const days = first.days.filter((_, kind) => asked.includes(kind))
  return [...new Set(days.flatMap(({ example }) => patternsOn(example, date)))]
}

const isFirstOfList = (
  variables: ReadonlyArray<Variable>,
  level: number,
  { fact }: MemberVariable,
): boolean => {
  const before = variables[level - 1]
  return before?.kind !== "member" || before.fact !== fact
}

const listWords = (
  fact: string,
  region: Region,
  variables: ReadonlyArray<Variable>,
  catalogue: FactCatalogue,
): ReadonlyArray<FactWords> => {
  const codesThat = (wanted: number): ReadonlyArray<string> =>
    variables.flatMap((variable, level) => {
      const values = region[level]
      return variable.kind === "member" &&
        variable.fact === fact &&
        values?.length === 1 &&
        values.includes(wanted)
        ? [valueWords(definitionOf(catalogue, fact), [variable.code])]
        : []
    })
  const [has, lacks] = [codesThat(1), codesThat(0)]
  const said = [
    ...(has.length === 0 ? [] : [`includes ${and(has)}`]),
    ...(lacks.length === 0 ? [] : [lacksWords(lacks)]),
  ]
  return said.length === 0
    ? []
    : [{ fact, label: factLabel(catalogue, fact), words: said.join(" and ") }]
}

const lacksWords = (lacks: ReadonlyArray<string>): string =>
  lacks.length === 1 ? `does not include ${lacks.join()}` : `includes ${neither(lacks)}`

const askedWords = ({ days }: AskedVariable, values: ReadonlyArray<number>): FactWords => {
  const said = joined(values.flatMap((value) => (days[value] as AskedDays).spans)).map(
    ({ from, to }) =>
      from === to ? `on ${dayWords(from)}` : `from ${dayWords(from)} to ${dayWords(to)}`,
  )
  const later = `in ${said.length - 1} later spans`
  return {
    fact: null,
    label: "Asked",
    words: said.length > mostSpans ? and([...said.slice(0, 1), later]) : or(said),
  }
}

type Span = AskedDays["spans"][number]

/** Spans from the earliest, those next to one another as one. */
const joined = (spans: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const all: Array<Span> = []
  for (const span of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = all.at(-1)
    const isNext = last !== undefined && addDays(last.to, 1) === span.from
    all.splice(isNext ? -1 : all.length, 1, { ...span, from: isNext ? last.from : span.from })
  }
  return all
}

const mostSpans = 4
