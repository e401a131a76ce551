import { type ElapsedUnit, type FactValue, isDay, wholeUnitsBetween } from "@str-service/domain"
import type { Question } from "../conditions/truth.ts"
import type { FactDefinition } from "../document/fact-definition.ts"

/** How rules come by a fact. */
export interface FactReader {
  /** The fact's value; `undefined` when it is unknown, or of another type than the catalogue's. */
  readonly read: Question<FactValue | undefined>
  /** The fact that somebody has to supply: itself, or the day that it is worked out from. */
  readonly supplied: string
}

/** The readers of a catalogue, by the names of its facts. */
export const factReaders = (catalogue: {
  readonly [name: string]: FactDefinition
}): ReadonlyMap<string, FactReader> =>
  new Map(Object.entries(catalogue).map(([name, fact]) => [name, readerOf(name, fact)]))

const readerOf = (name: string, fact: FactDefinition): FactReader =>
  "derived" in fact ? derived(fact.derived) : given(name, fact.type)

const given = (name: string, type: FactDefinition["type"]): FactReader => {
  const isOfType = typeGuards[type]
  return {
    read: (facts) => {
      const value = Object.hasOwn(facts, name) ? facts[name] : undefined
      return isOfType(value) ? value : undefined
    },
    supplied: name,
  }
}

const derived = ({ unit, since }: { unit: ElapsedUnit; since: string }): FactReader => ({
  read: (facts, on) => {
    const day = Object.hasOwn(facts, since) ? facts[since] : undefined
    return isDay(day) ? wholeUnitsBetween(day, on, unit) : undefined
  },
  supplied: since,
})

type TypeGuard = (value: FactValue | undefined) => boolean

const isText: TypeGuard = (value) => typeof value === "string"
const isNumber: TypeGuard = (value) => typeof value === "number"

const typeGuards: { readonly [type in FactDefinition["type"]]: TypeGuard } = {
  boolean: (value) => typeof value === "boolean",
  choice: isText,
  list: (value) => Array.isArray(value),
  integer: isNumber,
  number: isNumber,
  date: isText,
}
