import { type BaseOperator, plainOperator, type Quantifier } from "../conditions/plain-operator.ts"
import { and, neither, or } from "./listing.ts"

/**
 * What an operator asks of a fact, in words that follow the fact's label and a colon: `65 years or
 * more`, `Access or Recovery`, `includes Money`. `values` are already in words.
 */
export const operatorWords = (
  operator: string,
  values: ReadonlyArray<string>,
  ofDays: boolean,
): string => {
  const { quantifiers, base } = plainOperator(operator)
  return quantified(quantifiers, values, ofDays ? { ...plain, ...days } : plain, base)
}

type Words = { readonly [base in BaseOperator]: (value: string) => string }

const plain: Words = {
  equal: (value) => value,
  notEqual: (value) => `not ${value}`,
  in: (value) => value,
  notIn: (value) => `not ${value}`,
  contains: (value) => `includes ${value}`,
  doesNotContain: (value) => `does not include ${value}`,
  lessThan: (value) => `less than ${value}`,
  lessThanInclusive: (value) => `${value} or less`,
  greaterThan: (value) => `more than ${value}`,
  greaterThanInclusive: (value) => `${value} or more`,
}

const days: Partial<Words> = {
  lessThan: (value) => `before ${value}`,
  lessThanInclusive: (value) => `on or before ${value}`,
  greaterThan: (value) => `after ${value}`,
  greaterThanInclusive: (value) => `on or after ${value}`,
}

const quantified = (
  [first, ...inner]: ReadonlyArray<Quantifier>,
  values: ReadonlyArray<string>,
  words: Words,
  base: BaseOperator,
): string => {
  if (first === "someFact") return `at least one is ${quantified(inner, values, words, base)}`
  if (first === "everyFact") return `each is ${quantified(inner, values, words, base)}`
  const [value, second] = values
  if (value !== undefined && second === undefined) return quantifiedOver(inner, value, words, base)
  const every = first === "everyValue"
  if (inner.length > 0) {
    return `for ${every ? "each" : "one"} of ${and(values)}: ${quantifiedOver(inner, "that", words, base)}`
  }
  return (every ? ofEvery : ofSome)(values, words, base)
}

const quantifiedOver = (
  quantifiers: ReadonlyArray<Quantifier>,
  value: string,
  words: Words,
  base: BaseOperator,
): string =>
  quantifiers.length === 0 ? words[base](value) : quantified(quantifiers, [value], words, base)

const ofSome = (values: ReadonlyArray<string>, words: Words, base: BaseOperator): string => {
  switch (base) {
    case "notIn":
      return neither(values)
    case "equal":
    case "in":
    case "contains":
      return words[base](or(values))
    case "notEqual":
      return `other than one of ${and(values)}`
    case "doesNotContain":
      return `lacks one of ${and(values)}`
    default:
      return words[base](`one of ${and(values)}`)
  }
}

const ofEvery = (values: ReadonlyArray<string>, words: Words, base: BaseOperator): string => {
  switch (base) {
    case "notEqual":
      return neither(values)
    case "contains":
      return words[base](and(values))
    case "doesNotContain":
      return `includes ${neither(values)}`
    default:
      return words[base](`each of ${and(values)}`)
  }
}
