import type { Day, Facts, FactValue } from "@str-service/domain"
import type { FactReader } from "../../facts/read-fact.ts"
import type { Region } from "../forest/combination.ts"
import { signatureOn } from "./asked-days.ts"
import { hasPatternsOf, patternOf, patternsOn } from "./date-patterns.ts"
import type { AskedVariable, Variable } from "./variables.ts"

/**
 * Where somebody's facts, on a day of asking, lie among a decision's variables: at one value of each
 * that is known. `undefined` where they lie outside: a value that is none of its fact's, or a day of
 * which nothing is proved.
 */
export const placing = (
  variables: ReadonlyArray<Variable>,
  readers: ReadonlyMap<string, FactReader>,
): ((facts: Facts, on: Day) => Region | undefined) => {
  const dates = variables.filter((variable) => variable.kind === "date")
  const isAsked = variables[0]?.kind === "asked"

  const valuesOf = (variable: Variable, facts: Facts, on: Day): Region[number] => {
    if (variable.kind === "asked") {
      const signature = signatureOn(on, dates)
      return [variable.days.findIndex((days) => days.signature === signature)]
    }
    const value = readers.get(variable.fact)?.read(facts, on)
    return value === undefined ? unknownOn(on, variable) : [placeOf(value, on, variable)]
  }
  return (facts, on) => {
    if (!isAsked && !dates.every((date) => hasPatternsOf(on, date))) return undefined
    const region = variables.map((variable) => valuesOf(variable, facts, on))
    return region.some((values) => values?.includes(-1)) ? undefined : region
  }
}

type OfFact = Exclude<Variable, AskedVariable>

const unknownOn = (on: Day, variable: OfFact): Region[number] =>
  variable.kind === "date" ? patternsOn(on, variable) : null

/** The place of a fact's value; -1 for none. */
const placeOf = (value: FactValue, on: Day, variable: OfFact): number => {
  switch (variable.kind) {
    case "fact":
      return variable.parting.placeOf(value)
    case "member":
      return Array.isArray(value) && value.includes(variable.code) ? 1 : 0
    case "date":
      return patternOf(value, on, variable)
  }
}
