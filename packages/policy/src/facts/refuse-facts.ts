import { episodeFacts, type FactProblem, type SuppliedFacts } from "@str-service/domain"
import { nearest } from "@str-service/domain/schemas"
import type { FactDefinition } from "../document/fact-definition.ts"
import { allowedIn, codesOf, misfitOf } from "./accepts.ts"
import { listed } from "./listed.ts"

/** What a catalogue does not allow among supplied facts; empty when all are well. */
export type FactRefusal = (facts: SuppliedFacts) => ReadonlyArray<FactProblem>

/**
 * The refusal of a catalogue. The facts that are told by the episode itself are refused too; a
 * worked case, which has no episode, is told none.
 */
export const factRefusal = (
  catalogue: { readonly [name: string]: FactDefinition },
  told: ReadonlyArray<string> = episodeFacts,
): FactRefusal => {
  const isTold = (name: string): boolean => told.includes(name)
  const definitions = new Map(Object.entries(catalogue))
  const suppliable = [...definitions].filter(
    ([name, fact]) => !isTold(name) && !("derived" in fact),
  )
  const names = suppliable.map(([name]) => name)

  const refuse = (name: string, value: unknown): ReadonlyArray<FactProblem> => {
    if (isTold(name)) return [notRecorded(name, "told by the episode itself")]
    const fact = definitions.get(name)
    if (fact === undefined)
      return [
        { fact: name, problem: "unknown-fact", expected: oneOf(names), ...didYouMean(name, names) },
      ]
    if ("derived" in fact) {
      return [notRecorded(name, `worked out from ${fact.derived.since}`)]
    }
    return refuseValue(name, fact, value)
  }
  return (facts) => Object.entries(facts).flatMap(([name, value]) => refuse(name, value))
}

const notRecorded = (fact: string, expected: string): FactProblem => ({
  fact,
  problem: "not-recorded",
  expected,
})

const oneOf = (names: ReadonlyArray<string>): string => `one of the facts ${listed(names)}`

const didYouMean = (
  written: unknown,
  candidates: ReadonlyArray<string>,
): Pick<FactProblem, "didYouMean"> => {
  const near = typeof written === "string" ? nearest(written, candidates)[0] : undefined
  return near === undefined ? {} : { didYouMean: near }
}

const refuseValue = (
  name: string,
  fact: FactDefinition,
  value: unknown,
): ReadonlyArray<FactProblem> => {
  const refused = { fact: name, expected: allowedIn(fact) }
  if (value === null) return [{ ...refused, problem: "null" }]
  if (fact.type === "list" && !Array.isArray(value)) return [{ ...refused, problem: "wrong-type" }]
  return (Array.isArray(value) && fact.type === "list" ? value : [value]).flatMap((single) => {
    const misfit = misfitOf(fact, single)
    return misfit === undefined
      ? []
      : [{ ...refused, problem: misfit, ...didYouMean(single, codesOf(fact)) }]
  })
}
