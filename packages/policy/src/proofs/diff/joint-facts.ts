import type { FactDefinition } from "../../document/fact-definition.ts"
import { definitionOf, type FactCatalogue } from "../../words/fact-words.ts"
import type { Side, Versions } from "./versions.ts"

/** Of what two versions are asked, so that both can be asked the same. */
export interface JointFacts {
  /** Each fact with the values that both versions allow; a fact of one version as it is there. */
  readonly facts: FactCatalogue
  /** Under which name each version's own fact is among them, where it is another name. */
  readonly aliases: Versions<ReadonlyMap<string, string>>
  /** Facts that both have and of which no value is a value in both, each with why. */
  readonly incomparable: ReadonlyMap<string, Incomparability>
}

/** Why a fact of one version cannot be compared with that of the same name in another. */
export type Incomparability =
  | "another-type"
  | "derived-in-one"
  | "no-code-in-common"
  | "no-number-in-common"

/** The facts of two versions together, in the order of the first and then of the second. */
export const jointFacts = (
  catalogues: Versions<FactCatalogue>,
  [first, second]: readonly [Side, Side],
): JointFacts => {
  const facts = new Map<string, FactDefinition>()
  const aliases = { old: new Map<string, string>(), new: new Map<string, string>() }
  const incomparable = new Map<string, Incomparability>()
  const taken = new Set([...Object.keys(catalogues.old), ...Object.keys(catalogues.new)])

  const keepApart = (side: Side, name: string, fact: FactDefinition): void => {
    const alias = aliasOf(name, taken)
    taken.add(alias)
    aliases[side].set(name, alias)
    facts.set(alias, fact)
  }
  const others = new Map(Object.entries(catalogues[second]))
  for (const [name, one] of Object.entries(catalogues[first])) {
    const other = others.get(name)
    others.delete(name)
    if (other === undefined) {
      facts.set(name, one)
      continue
    }
    const both = inBoth(one, other)
    if (typeof both === "string") {
      incomparable.set(name, both)
    } else if (isDerivedOtherwise(one, other)) {
      keepApart(first, name, one)
      keepApart(second, name, other)
    } else {
      facts.set(name, { ...both, label: definitionOf(catalogues.new, name).label })
    }
  }
  for (const [name, fact] of others) facts.set(name, fact)
  return { facts: Object.fromEntries(facts), aliases, incomparable }
}

const aliasOf = (name: string, taken: ReadonlySet<string>): string =>
  taken.has(name) ? aliasOf(`${name}′`, taken) : name

const isDerivedOtherwise = (one: FactDefinition, other: FactDefinition): boolean =>
  "derived" in one &&
  "derived" in other &&
  (one.derived?.since !== other.derived?.since || one.derived?.unit !== other.derived?.unit)

/** A fact with the values that both versions of it allow; why there is none where there is not. */
const inBoth = (one: FactDefinition, other: FactDefinition): FactDefinition | Incomparability => {
  if (one.type !== other.type) return "another-type"
  if ("derived" in one !== "derived" in other) return "derived-in-one"
  if ("values" in one && "values" in other) return withCodesOf(one, other)
  return isNumeric(one) && isNumeric(other) ? withinBoundsOf(one, other) : one
}

type CodedFact = Extract<FactDefinition, { readonly type: "choice" | "list" }>

const withCodesOf = (one: CodedFact, other: CodedFact): FactDefinition | Incomparability => {
  const codes = Object.entries(one.values).filter(([code]) => Object.hasOwn(other.values, code))
  return codes.length === 0 ? "no-code-in-common" : { ...one, values: Object.fromEntries(codes) }
}

const withinBoundsOf = (one: NumericFact, other: NumericFact): FactDefinition | Incomparability => {
  const min = both(one.min, other.min, Math.max)
  const max = both(one.max, other.max, Math.min)
  return min !== undefined && max !== undefined && min > max
    ? "no-number-in-common"
    : { ...one, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

const both = (
  one: number | undefined,
  other: number | undefined,
  tighter: (one: number, other: number) => number,
): number | undefined =>
  one === undefined || other === undefined ? (one ?? other) : tighter(one, other)

type NumericFact = Extract<FactDefinition, { readonly type: "integer" | "number" }>

const isNumeric = (fact: FactDefinition): fact is NumericFact =>
  fact.type === "integer" || fact.type === "number"
