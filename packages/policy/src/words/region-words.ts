import type { Region } from "../diagram/combination.ts"
import type { AskedVariable, MemberVariable, Variable } from "../diagram/variables.ts"
import { dayWords } from "./day-words.ts"
import { definitionOf, type FactCatalogue, factLabel, valueWords } from "./fact-words.ts"
import { and, neither, or } from "./listing.ts"
import { patternsWords } from "./pattern-words.ts"
import { placesWords } from "./stretch-words.ts"

/** What is said of one fact: `Age`, `under 18 years or 65 years or more`. */
export interface FactWords {
  /** The fact's name; `null` for the day on which the policy is asked. */
  readonly fact: string | null
  readonly label: string
  readonly words: string
}

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
    return values == null ? [] : valuesWords(variable, values, catalogue)
  })

const valuesWords = (
  variable: Exclude<Variable, MemberVariable>,
  values: ReadonlyArray<number>,
  catalogue: FactCatalogue,
): ReadonlyArray<FactWords> => {
  if (variable.kind === "asked") return [askedWords(variable, values)]
  if (variable.kind === "date") return patternsWords(variable, values, catalogue)
  const { fact, parting } = variable
  const words = placesWords(parting.cells, values, definitionOf(catalogue, fact))
  return [{ fact, label: factLabel(catalogue, fact), words }]
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
  const spans = values.flatMap((value) => days[value]?.spans ?? [])
  const said = spans.map(({ from, to }) =>
    from === to ? `on ${dayWords(from)}` : `from ${dayWords(from)} to ${dayWords(to)}`,
  )
  const [first = ""] = said
  return {
    fact: null,
    label: "Asked",
    words:
      said.length > mostSpans
        ? `${first}, and on ${said.length - 1} later spans of days`
        : or(said),
  }
}

const mostSpans = 4
