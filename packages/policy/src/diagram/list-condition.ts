import { plainOperator, type Quantifier } from "../conditions/plain-operator.ts"
import { ruleOperator } from "../conditions/rule-operators.ts"
import type { Comparison } from "../document/condition.ts"
import type { Diagram } from "./forest/forest.ts"
import { always, type Logic, never } from "./forest/logic.ts"

/** The codes of a list, each with the diagram that holds where the list has it. */
export type Members = ReadonlyMap<unknown, Diagram>

/**
 * A comparison of a list, as what it asks of the codes: to contain one is to have it, and what
 * every entry must be, each code must be or be missing.
 */
export const listCondition = (
  { operator, value }: Comparison,
  members: Members,
  { and, or, not }: Logic,
): Diagram => {
  const { quantifiers, base } = plainOperator(operator)

  const asked = (
    [first, ...inner]: ReadonlyArray<Quantifier>,
    entry: Entry,
    against: unknown,
  ): Diagram => {
    switch (first) {
      case "someFact":
        return some([...members].map(([code, isIn]) => and(isIn, asked(inner, { code }, against))))
      case "everyFact":
        return every(
          [...members].map(([code, isIn]) => or(not(isIn), asked(inner, { code }, against))),
        )
      case "someValue":
        return some([against].flat().map((single) => asked(inner, entry, single)))
      case "everyValue":
        return every([against].flat().map((single) => asked(inner, entry, single)))
      default:
        return entry === theWholeList ? contained(against) : compared(entry.code, against)
    }
  }
  const some = (parts: ReadonlyArray<Diagram>): Diagram => parts.reduce(or, never)
  const every = (parts: ReadonlyArray<Diagram>): Diagram => parts.reduce(and, always)
  const contained = (code: unknown): Diagram => {
    const isIn = members.get(code) as Diagram
    return base === "contains" ? isIn : not(isIn)
  }
  const compared = (code: unknown, against: unknown): Diagram =>
    ruleOperator(base).evaluate(code, against) ? always : never

  return asked(quantifiers, theWholeList, value)
}

/** What is compared: the list itself, or one entry of it. */
type Entry = typeof theWholeList | { readonly code: unknown }

const theWholeList = "the whole list"
