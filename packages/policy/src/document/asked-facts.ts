import type { CompiledPolicy } from "../compile-policy.ts"
import { comparisonsIn } from "../diagram/comparisons-in.ts"
import { definitionOf } from "../words/fact-words.ts"

/**
 * The facts that what is decided about an episode rests on: those that the rules of eligibility and
 * charging and the variants of limits ask for, and of a derived one the day it is worked out from.
 */
export const askedFacts = ({ document }: CompiledPolicy): ReadonlyArray<string> => {
  const { eligibility, charging } = document.decisions
  const rules = [
    ...(eligibility?.rules ?? []),
    ...(charging?.rules ?? []),
    ...Object.values(document.limits).flatMap(({ variants = [] }) => variants),
  ]
  const asked = rules
    .flatMap(({ conditions }) => comparisonsIn(conditions, document.conditions ?? {}))
    .map(({ fact }) => {
      const definition = definitionOf(document.facts, fact)
      return "derived" in definition ? definition.derived.since : fact
    })
  return [...new Set(asked)]
}
