import { type FactValue, isDay } from "@str-service/domain"
import type { FactDefinition } from "../document/fact-definition.ts"
import { amountWords } from "./amount-words.ts"
import { dayWords } from "./day-words.ts"
import { and } from "./listing.ts"

/** The facts that a document declares, by name. */
export type FactCatalogue = { readonly [name: string]: FactDefinition }

/** What is said of one fact: `Age`, `under 18 years or 65 years or more`. */
export interface FactWords {
  /** The fact's name; `null` for the day on which the policy is asked. */
  readonly fact: string | null
  readonly label: string
  readonly words: string
}

/** The fact of a name that the checks have found to be declared. */
export const definitionOf = (catalogue: FactCatalogue, name: string): FactDefinition =>
  catalogue[name] as FactDefinition

export const factLabel = (catalogue: FactCatalogue, name: string): string =>
  definitionOf(catalogue, name).label

/**
 * A value of a fact in the catalogue's words: labels for codes, yes and no, `1 October 2012`. What
 * the catalogue does not hold stays as it is.
 */
export const valueWords = (fact: FactDefinition, value: FactValue): string => {
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "number") return amountWords(value, unitOf(fact))
  if (typeof value === "string") return isDay(value) ? dayWords(value) : codeWords(fact, value)
  return value.length === 0 ? "nothing" : and(value.map((code) => codeWords(fact, code)))
}

const codeWords = (fact: FactDefinition, code: string): string =>
  "values" in fact && Object.hasOwn(fact.values, code) ? String(fact.values[code]) : code

const unitOf = (fact: FactDefinition): string | undefined => {
  if ("derived" in fact) return fact.derived.unit
  return "unit" in fact ? fact.unit : undefined
}
