import type { Comparison } from "../document/condition.ts"
import type { FactReader } from "../facts/read-fact.ts"
import type { CompiledCondition } from "./compiled-condition.ts"
import { ruleOperator } from "./rule-operators.ts"

/** A fact compared with a value: unknown while the fact is. */
export const compareFact = (
  { fact, operator, value }: Comparison,
  { read, supplied }: FactReader,
): CompiledCondition => {
  const compare = ruleOperator(operator)
  return {
    truth: (facts, on) => {
      const factValue = read(facts, on)
      return factValue === undefined ? "unknown" : compare.evaluate(factValue, value)
    },
    trace: (facts, on) => {
      const factValue = read(facts, on)
      return factValue === undefined
        ? { fact, operator, value, result: "unknown" }
        : { fact, operator, value, factValue, result: compare.evaluate(factValue, value) }
    },
    missing: () => [supplied],
    facts: supplied === fact ? [fact] : [supplied, fact],
  }
}
