import { type FactValue, isDay } from "@str-service/domain"
import type { FactDefinition } from "../document/fact-definition.ts"
import { amountWords } from "./amount-words.ts"
import { dayWords } from "./day-words.ts"
import { and } from "./listing.ts"

/** The facts that a document declares, by name. */
export type FactCatalogue = { readonly [name: string]: FactDefinition }

/** The label of a fact; its name where the catalogue does not hold it. */
export const factLabel = (catalogue: FactCatalogue, name: string): string =>
  definitionOf(catalogue, name)?.label ?? name

export const definitionOf = (catalogue: FactCatalogue, name: string): FactDefinition | undefined =>
  Object.hasOwn(catalogue, name) ? catalogue[name] : undefined

/** A value of a fact in the catalogue's words: labels for codes, yes and no, `1 October 2012`. */
export const valueWords = (fact: FactDefinition | undefined, value: FactValue): string => {
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "number") return amountWords(value, fact && unitOf(fact))
  if (typeof value === "string") return isDay(value) ? dayWords(value) : codeWords(fact, value)
  return value.length === 0 ? "nothing" : and(value.map((code) => codeWords(fact, code)))
}

const codeWords = (fact: FactDefinition | undefined, code: string): string =>
  fact && "values" in fact && Object.hasOwn(fact.values, code) ? String(fact.values[code]) : code

const unitOf = (fact: FactDefinition): string | undefined => {
  if ("derived" in fact) return fact.derived.unit
  return "unit" in fact ? fact.unit : undefined
}
