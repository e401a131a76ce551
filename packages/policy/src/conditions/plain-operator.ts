/** Over which values of a list a comparison is asked: some, or every, of the fact's or the rule's. */
export type Quantifier = "someFact" | "everyFact" | "someValue" | "everyValue"

/** One of json-rules-engine's ten operators, without decorators. */
export type BaseOperator = keyof typeof opposites

/** An operator freed of `not` and `swap`: quantifiers from the outermost, and what they ask. */
export interface PlainOperator {
  readonly quantifiers: ReadonlyArray<Quantifier>
  readonly base: BaseOperator
}

const opposites = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  contains: "doesNotContain",
  doesNotContain: "contains",
  lessThan: "greaterThanInclusive",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
  greaterThanInclusive: "lessThan",
} as const

const swapped: { readonly [base in BaseOperator]: BaseOperator } = {
  equal: "equal",
  notEqual: "notEqual",
  in: "contains",
  notIn: "doesNotContain",
  contains: "in",
  doesNotContain: "notIn",
  lessThan: "greaterThan",
  lessThanInclusive: "greaterThanInclusive",
  greaterThan: "lessThan",
  greaterThanInclusive: "lessThanInclusive",
}

const oppositeQuantifiers: { readonly [quantifier in Quantifier]: Quantifier } = {
  someFact: "everyFact",
  everyFact: "someFact",
  someValue: "everyValue",
  everyValue: "someValue",
}

const swappedQuantifiers: { readonly [quantifier in Quantifier]: Quantifier } = {
  someFact: "someValue",
  everyFact: "everyValue",
  someValue: "someFact",
  everyValue: "everyFact",
}

/**
 * What a checked operator asks, in its plainest form: `"not:someValue:lessThan"` asks for every
 * value that the fact is not less than, and `"swap:contains"` is `in`.
 */
export const plainOperator = (written: string): PlainOperator => {
  const names = written.split(":")
  return names
    .slice(0, -1)
    .toReversed()
    .reduce(decorate, { quantifiers: [], base: names.slice(-1).join() as BaseOperator })
}

const decorate = (inner: PlainOperator, decorator: string): PlainOperator => {
  switch (decorator) {
    case "not":
      return {
        quantifiers: inner.quantifiers.map((quantifier) => oppositeQuantifiers[quantifier]),
        base: opposites[inner.base],
      }
    case "swap":
      return {
        quantifiers: inner.quantifiers.map((quantifier) => swappedQuantifiers[quantifier]),
        base: swapped[inner.base],
      }
    default:
      return { ...inner, quantifiers: [decorator as Quantifier, ...inner.quantifiers] }
  }
}
