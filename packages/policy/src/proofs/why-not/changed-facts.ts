import { type Day, dayNumber, type FactValue, isDay } from "@str-service/domain"
import type { Combination } from "../../diagram/forest/combination.ts"
import type { Cell } from "../../diagram/variables/parting.ts"
import type { Variable } from "../../diagram/variables/variables.ts"
import { codesOf } from "../../facts/accepts.ts"
import { definitionOf, type FactCatalogue, factLabel, valueWords } from "../../words/fact-words.ts"
import { and } from "../../words/listing.ts"
import { nearestDay, nearestIn } from "./nearest-values.ts"
import type { Somebody } from "./somebody.ts"

/** A fact with another value than somebody has. */
export interface ChangedFact {
  readonly fact: string
  readonly label: string
  readonly from: FactValue
  readonly to: FactValue
  /** Both values in words; of a list what is added and what is taken away. */
  readonly words: string
}

/** What has to be changed of somebody for a combination: each fact to its nearest value there. */
export const changedFacts = (
  { facts, on, known }: Somebody,
  way: Combination,
  variables: ReadonlyArray<Variable>,
  catalogue: FactCatalogue,
): ReadonlyArray<ChangedFact> => {
  const changed = new Map<string, FactValue>()
  for (const [level, variable] of variables.entries()) {
    const value = way[level] ?? null
    if (variable.kind === "asked" || value === null || value === known[level]) continue
    const { fact } = variable
    const before = changed.get(fact) ?? (facts[fact] as FactValue)
    changed.set(fact, valueFor(variable, value, before, on, catalogue))
  }
  return [...changed].map(([fact, to]) => {
    const from = facts[fact] as FactValue
    return {
      fact,
      label: factLabel(catalogue, fact),
      from,
      to,
      words: words(fact, from, to, catalogue),
    }
  })
}

const valueFor = (
  variable: Exclude<Variable, { readonly kind: "asked" }>,
  value: number,
  before: FactValue,
  on: Day,
  catalogue: FactCatalogue,
): FactValue => {
  switch (variable.kind) {
    case "fact":
      return nearestIn(variable.parting.cells[value] as Cell, before)
    case "date":
      return nearestDay(variable, value, before as Day, on)
    case "member":
      return codesOf(definitionOf(catalogue, variable.fact)).filter((code) =>
        code === variable.code ? value === 1 : codesIn(before).includes(code),
      )
  }
}

/** The entries of a list's value. */
const codesIn = (value: FactValue): ReadonlyArray<string> => value as ReadonlyArray<string>

const words = (fact: string, from: FactValue, to: FactValue, catalogue: FactCatalogue): string => {
  const definition = definitionOf(catalogue, fact)
  if (!Array.isArray(to)) return `${valueWords(definition, from)} → ${valueWords(definition, to)}`
  const codeWords = (codes: ReadonlyArray<string>): string =>
    and(codes.map((code) => valueWords(definition, code)))
  const added = to.filter((code) => !codesIn(from).includes(code))
  const taken = codesIn(from).filter((code) => !to.includes(code))
  return [
    ...(added.length === 0 ? [] : [`add ${codeWords(added)}`]),
    ...(taken.length === 0 ? [] : [`take away ${codeWords(taken)}`]),
  ].join(", ")
}

/** Whether one change does as another does, and goes no further in the same direction. */
export const isNearer = (
  one: ReadonlyArray<ChangedFact>,
  other: ReadonlyArray<ChangedFact>,
): boolean =>
  one.length === other.length &&
  one.every((change) => {
    const same = other.find(({ fact }) => fact === change.fact)
    return same !== undefined && isNoFurther(change, same)
  })

const isNoFurther = (one: ChangedFact, other: ChangedFact): boolean => {
  const [from, near, far] = [one.from, one.to, other.to].map(positionOf)
  if (from == null || near == null || far == null) {
    return JSON.stringify(one.to) === JSON.stringify(other.to)
  }
  return (from < near && near <= far) || (from > near && near >= far)
}

/** Where a value stands among others, not how far from them: numbers far apart lose their distance. */
const positionOf = (value: FactValue): number | null => {
  if (typeof value === "number") return value
  return isDay(value) ? dayNumber(value) : null
}
