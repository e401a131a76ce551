import { addDays, type Facts, type FactValue } from "@str-service/domain"
import type { CompiledPolicy, FactDefinition } from "@str-service/policy"
import fc from "fast-check"

/** A value for every fact that somebody can supply to a policy. */
export const factsOf = (policy: CompiledPolicy): fc.Arbitrary<Facts> =>
  fc.record(
    Object.fromEntries(
      Object.entries(policy.document.facts)
        .filter(([, fact]) => !("derived" in fact))
        .map(([name, fact]) => [name, valueOfFact(fact, policy)]),
    ),
  )

const valueOfFact = (fact: FactDefinition, policy: CompiledPolicy): fc.Arbitrary<FactValue> => {
  switch (fact.type) {
    case "boolean":
      return fc.boolean()
    case "choice":
      return fc.constantFrom(...Object.keys(fact.values))
    case "list":
      return fc.subarray(Object.keys(fact.values))
    case "integer":
      return fc.integer({ min: fact.min ?? -100, max: fact.max ?? 100 })
    case "number":
      return fc.integer({ min: (fact.min ?? 0) * 4, max: (fact.max ?? 100) * 4 }).map((n) => n / 4)
    case "date":
      return fc.integer({ min: -500, max: 500 }).map((days) => addDays(policy.effectiveFrom, days))
  }
}
