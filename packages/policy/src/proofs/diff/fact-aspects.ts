import type { FactDefinition } from "../../document/fact-definition.ts"
import { amountWords } from "../../words/amount-words.ts"
import { type Aspect, type Aspects, aspectsOf } from "./aspects.ts"

/** What a catalogue says of a fact, part by part. */
export const factAspects = (fact: FactDefinition): Aspects =>
  aspectsOf([
    ["label", fact.label],
    ["type", fact.type],
    ["source", fact.source],
    ...particulars(fact),
  ])

const particulars = (fact: FactDefinition): ReadonlyArray<Aspect> => {
  switch (fact.type) {
    case "boolean":
    case "date":
      return []
    case "choice":
    case "list":
      return Object.entries(fact.values).map(([code, label]): Aspect => [`value “${code}”`, label])
    case "integer":
      return [...bounds(fact), ["worked out as", derivation(fact.derived)]]
    case "number":
      return bounds(fact)
  }
}

interface Bounded {
  readonly min?: number
  readonly max?: number
  readonly unit?: string
}

const bounds = ({ min, max, unit }: Bounded): ReadonlyArray<Aspect> => [
  ["lowest", min === undefined ? min : amountWords(min, unit)],
  ["highest", max === undefined ? max : amountWords(max, unit)],
  ["unit", unit],
]

const derivation = (
  derived: { readonly unit: string; readonly since: string } | undefined,
): string | undefined => derived && `whole ${derived.unit} since “${derived.since}”`
