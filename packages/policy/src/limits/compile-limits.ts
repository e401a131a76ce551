import type { LimitRule } from "@str-service/domain"
import type { ConditionCompiler } from "../conditions/compile-condition.ts"
import type { Question } from "../conditions/truth.ts"
import { firstMatch, ruleTable, stillMissing } from "../decisions/first-match.ts"
import type { Limit } from "../document/limit.ts"
import { type Terms, termsOf, variedBy } from "./limit-terms.ts"

/** A limit ready to be asked, its variant chosen by somebody's facts. */
export const compileLimit = (
  name: string,
  limit: Limit,
  compile: ConditionCompiler,
): Question<LimitRule> => {
  const base = termsOf(name, limit)
  const table = ruleTable(
    (limit.variants ?? []).map((variant) => ({
      name: variant.name,
      condition: compile(variant.conditions),
      gives: variedBy(base, variant.event.params),
    })),
    base,
  )
  const match = firstMatch(table)
  return (facts, on) => {
    const found = match(facts, on)
    const unsettled = stillMissing(found, isSameTerms)(facts, on)
    return { ...(unsettled.length === 0 ? found.certain.gives : base), unsettled }
  }
}

const isSameTerms = (one: Terms, other: Terms): boolean =>
  one.max === other.max &&
  one.counting === other.counting &&
  one.pauses === other.pauses &&
  one.enforcement === other.enforcement &&
  one.warn === other.warn
