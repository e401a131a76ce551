import { plainOperator } from "../conditions/plain-operator.ts"
import type { Comparison, Condition } from "../document/condition.ts"
import { definitionOf, type FactCatalogue, factLabel, valueWords } from "./fact-words.ts"
import { operatorWords } from "./operator-words.ts"

/** A condition in words: what it asks, and the parts of which it asks it. */
export interface ConditionWords {
  readonly words: string
  readonly parts: ReadonlyArray<ConditionWords>
}

/** A comparison by the catalogue's labels: `Age: 65 years or more`. */
export const comparisonWords = (
  { fact, operator, value }: Comparison,
  catalogue: FactCatalogue,
): string => `${factLabel(catalogue, fact)}: ${askedWords({ fact, operator, value }, catalogue)}`

/** What a comparison asks of its fact, without the fact's label. */
export const askedWords = (
  { fact, operator, value }: Comparison,
  catalogue: FactCatalogue,
): string => {
  const definition = definitionOf(catalogue, fact)
  if (typeof value === "boolean") return valueWords(definition, value === asksForIt(operator))
  const values = (Array.isArray(value) ? value : [value]).map((single) =>
    valueWords(definition, single),
  )
  return operatorWords(operator, values, definition.type === "date")
}

/** Of a yes or no: whether it is to be the value, or the other. */
const asksForIt = (operator: string): boolean => plainOperator(operator).base === "equal"

/** A condition in the catalogue's words, groups of one part written as that part. */
export const conditionWords = (condition: Condition, catalogue: FactCatalogue): ConditionWords => {
  const inWords = (part: Condition): ConditionWords => conditionWords(part, catalogue)
  if ("all" in condition) return grouped("all of these hold", condition.all.map(inWords))
  if ("any" in condition) return grouped("at least one of these holds", condition.any.map(inWords))
  if ("not" in condition) return denied(condition.not, catalogue)
  if ("condition" in condition) return leaf(`“${condition.condition}”`)
  return leaf(comparisonWords(condition, catalogue))
}

const leaf = (words: string): ConditionWords => ({ words, parts: [] })

const grouped = (words: string, parts: ReadonlyArray<ConditionWords>): ConditionWords => {
  const [only, second] = parts
  return only !== undefined && second === undefined ? only : { words, parts }
}

/** What is asked of a condition that must not hold. */
const denied = (condition: Condition, catalogue: FactCatalogue): ConditionWords => {
  const inWords = (part: Condition): ConditionWords => conditionWords(part, catalogue)
  if ("not" in condition) return inWords(condition.not)
  if ("condition" in condition) return leaf(`not “${condition.condition}”`)
  if ("fact" in condition) {
    return leaf(comparisonWords({ ...condition, operator: `not:${condition.operator}` }, catalogue))
  }
  const parts = "all" in condition ? condition.all : condition.any
  const [only, second] = parts
  if (second === undefined) return denied(only, catalogue)
  return {
    words: "all" in condition ? "not all of these hold" : "none of these holds",
    parts: parts.map(inWords),
  }
}
