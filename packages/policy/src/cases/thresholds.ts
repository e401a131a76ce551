import { addDays, type Day, type FactValue } from "@str-service/domain"
import { type BaseOperator, plainOperator } from "../conditions/plain-operator.ts"
import type { Comparison } from "../document/condition.ts"
import type { FactDefinition } from "../document/fact-definition.ts"
import { definitionOf, type FactCatalogue } from "../words/fact-words.ts"

/**
 * Where a comparison parts the values of a fact that has an order: those from `at` on from those
 * below it, or, where `above` is true, those above `at` from the rest. Whole numbers and days are
 * always parted from a value on.
 */
export interface Threshold {
  readonly at: number | Day
  readonly above: boolean
}

/** The thresholds of a comparison that have values of the fact on both sides. */
export const thresholdsOf = (
  { fact: name, operator, value }: Comparison,
  catalogue: FactCatalogue,
): ReadonlyArray<Threshold> => {
  const fact = definitionOf(catalogue, name)
  if (fact.type !== "integer" && fact.type !== "number" && fact.type !== "date") return []
  const { base } = plainOperator(operator)
  const values = (Array.isArray(value) ? value : [value]) as ReadonlyArray<number | Day>
  return values
    .flatMap((at) => partings[base].map((above) => asWritten({ at, above }, fact)))
    .filter((threshold) => hasBothSides(threshold, fact))
}

/** Whether each operator parts values above the one it names (`true`), from it on, or both. */
const partings: { readonly [base in BaseOperator]: ReadonlyArray<boolean> } = {
  equal: [false, true],
  notEqual: [false, true],
  in: [false, true],
  notIn: [false, true],
  contains: [],
  doesNotContain: [],
  lessThan: [false],
  greaterThanInclusive: [false],
  lessThanInclusive: [true],
  greaterThan: [true],
}

const asWritten = ({ at, above }: Threshold, { type }: FactDefinition): Threshold => {
  if (!above || type === "number") return { at, above }
  return { at: typeof at === "number" ? at + 1 : addDays(at, 1), above: false }
}

const hasBothSides = ({ at, above }: Threshold, fact: FactDefinition): boolean => {
  const lowest = "min" in fact ? fact.min : undefined
  const highest = "max" in fact ? fact.max : undefined
  return (
    (lowest === undefined || !isUpper({ at, above }, lowest)) &&
    (highest === undefined || isUpper({ at, above }, highest))
  )
}

/** Whether a value is on the upper side. */
export const isUpper = ({ at, above }: Threshold, value: FactValue): boolean =>
  above ? value > at : value >= at
