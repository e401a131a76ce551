import type { Day } from "@str-service/domain"
import type { Comparison } from "../../document/condition.ts"
import { definitionOf, type FactCatalogue } from "../../words/fact-words.ts"
import { type AskedDays, askedDays } from "./asked-days.ts"
import { type DayFacts, type DayPart, stretchesOn } from "./day-stretches.ts"
import { type Parting, partingOf, type SingleFact } from "./parting.ts"

/** What a diagram may ask for, by its values. */
export type Variable = FactVariable | MemberVariable | DateVariable | AskedVariable

/** In which cell a fact's value is. */
interface FactVariable {
  readonly kind: "fact"
  readonly fact: string
  readonly parting: Parting
}

/** Whether a list lacks a code (0) or has it (1). */
export interface MemberVariable {
  readonly kind: "member"
  readonly fact: string
  readonly code: string
}

/** In which cells a date is, together with what is derived from it. */
export interface DateVariable extends DayFacts {
  readonly kind: "date"
  /** The places of their cells in each part, for every way in which they go together. */
  readonly patterns: ReadonlyArray<ReadonlyArray<number>>
}

/** On which of several kinds of days the policy is asked. */
export interface AskedVariable {
  readonly kind: "asked"
  readonly days: ReadonlyArray<AskedDays>
}

export const widthOf = (variable: Variable): number => {
  switch (variable.kind) {
    case "fact":
      return variable.parting.cells.length
    case "member":
      return 2
    case "date":
      return variable.patterns.length
    case "asked":
      return variable.days.length
  }
}

/** The facts that a variable tells of. */
export const factsOf = (variable: Variable): ReadonlyArray<string> => {
  if (variable.kind === "asked") return []
  return variable.kind === "date" ? variable.parts.map(({ fact }) => fact) : [variable.fact]
}

/** The variables of a decision, in the order in which its diagrams ask for them. */
export interface Variables {
  readonly all: ReadonlyArray<Variable>
  /** How many there are of the facts that the decision itself compares: these come first. */
  readonly compared: number
}

/** What is asked of facts: by a decision, and by the combinations that cannot happen. */
export interface AskedOfFacts {
  readonly decision: ReadonlyArray<Comparison>
  readonly cannotHappen: ReadonlyArray<Comparison>
}

/**
 * The variables by which a decision is told apart: the kinds of days of asking if there are
 * several, then the facts that the decision compares most often, and at the end those that only
 * tell what cannot happen.
 */
export const variablesOf = (
  asked: AskedOfFacts,
  catalogue: FactCatalogue,
  effectiveFrom: Day,
): Variables => {
  const suppliedFor = suppliedIn(catalogue)
  const compared = Map.groupBy(asked.decision, suppliedFor)
  const all = Map.groupBy([...asked.decision, ...asked.cannotHappen], suppliedFor)
  const order = [...all.keys()].sort(
    (one, other) => timesIn(compared, other) - timesIn(compared, one),
  )
  const unsettled = order.flatMap((fact) =>
    unsettledFor(fact, all.get(fact) as ReadonlyArray<Comparison>, catalogue),
  )
  const days = askedDays(effectiveFrom, unsettled.filter(isDayFacts))
  const variables = unsettled.map((variable) =>
    isDayFacts(variable) ? combined(variable, days) : variable,
  )
  const first: ReadonlyArray<Variable> = days.length > 1 ? [{ kind: "asked", days }] : []
  return {
    all: [...first, ...variables],
    compared: first.length + variables.filter(({ fact }) => compared.has(fact)).length,
  }
}

const timesIn = (compared: ReadonlyMap<string, ReadonlyArray<Comparison>>, fact: string): number =>
  compared.get(fact)?.length ?? 0

/** The fact that somebody supplies: the compared one, or the date that it is derived from. */
const suppliedIn =
  (catalogue: FactCatalogue) =>
  ({ fact }: Comparison): string => {
    const definition = definitionOf(catalogue, fact)
    return "derived" in definition ? definition.derived.since : fact
  }

const unsettledFor = (
  fact: string,
  compared: ReadonlyArray<Comparison>,
  catalogue: FactCatalogue,
): ReadonlyArray<FactVariable | MemberVariable | DayFacts> => {
  const definition = definitionOf(catalogue, fact)
  if (definition.type === "list") {
    return Object.keys(definition.values).map((code) => ({ kind: "member", fact, code }))
  }
  if (compared.every((comparison) => comparison.fact === fact)) {
    return [{ kind: "fact", fact, parting: partingOf(definition, compared) }]
  }
  const parts = [...Map.groupBy(compared, (comparison) => comparison.fact)].map(
    ([name, comparisons]): DayPart => {
      const part = definitionOf(catalogue, name) as SingleFact
      return {
        fact: name,
        unit: "derived" in part ? part.derived.unit : null,
        parting: partingOf(part, comparisons),
      }
    },
  )
  return [{ fact, parts }]
}

const isDayFacts = (variable: Variable | DayFacts): variable is DayFacts => "parts" in variable

/** Every way in which a date and what is derived from it go together on some day of asking. */
const combined = (facts: DayFacts, days: ReadonlyArray<AskedDays>): DateVariable => {
  const patterns = days.flatMap(({ example }) =>
    stretchesOn(example, facts).map(({ places }) => places),
  )
  return {
    kind: "date",
    ...facts,
    patterns: [...new Map(patterns.map((places) => [places.join(), places])).values()],
  }
}
