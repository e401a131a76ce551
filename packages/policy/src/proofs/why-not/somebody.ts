import type { Day, Facts } from "@str-service/domain"
import type { DecisionDiagram } from "../../diagram/decision-diagram.ts"
import { patternsOn } from "../../diagram/variables/date-patterns.ts"
import { placing } from "../../diagram/variables/placement.ts"
import { type Variable, widthOf } from "../../diagram/variables/variables.ts"
import { factReaders } from "../../facts/read-fact.ts"
import type { FactCatalogue } from "../../words/fact-words.ts"

/** Somebody among the variables of a decision. */
export interface Somebody {
  readonly facts: Facts
  readonly on: Day
  /** For each level of a known fact the value it has; `null` for what is unknown or the day itself. */
  readonly known: ReadonlyArray<number | null>
  /** For each level the values that there may be on the day. */
  readonly possible: ReadonlyArray<ReadonlyArray<number>>
}

/** `undefined` where a value is none of its fact's, or nothing is proved of the day. */
export const somebodyWith = (
  facts: Facts,
  on: Day,
  { all }: DecisionDiagram,
  catalogue: FactCatalogue,
): Somebody | undefined => {
  const readers = factReaders(catalogue)
  const region = placing(all, readers)(facts, on)
  if (region === undefined) return undefined
  const isKnown = (variable: Variable): boolean =>
    variable.kind !== "asked" && readers.get(variable.fact)?.read(facts, on) !== undefined
  return {
    facts,
    on,
    known: all.map((variable, level) => (isKnown(variable) ? Number(region[level]?.[0]) : null)),
    possible: all.map((variable, level) => {
      if (variable.kind === "date") return patternsOn(on, variable)
      const given = variable.kind === "asked" ? region[level] : null
      return given ?? Array.from({ length: widthOf(variable) }, (_, value) => value)
    }),
  }
}
