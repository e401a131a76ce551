import type { LimitRule } from "@str-service/domain"
import type { ConditionCompiler } from "../conditions/compile-condition.ts"
import type { Question } from "../conditions/truth.ts"
import { firstMatch, ruleTable, stillMissing } from "../decisions/first-match.ts"
import type { Limit } from "../document/limit.ts"

type Terms = Omit<LimitRule, "unsettled">

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

const termsOf = (name: string, limit: Limit): Terms => ({
  name,
  from: limit.from,
  until: limit.until,
  max: limit.max,
  counting: limit.counting ?? "start-day-included",
  pauses: limit.pauses ?? "clock-runs",
  enforcement: limit.enforcement ?? "flag",
  warn: limit.warn,
})

const variedBy = (base: Terms, params: Partial<Terms>): Terms => ({
  ...base,
  max: params.max ?? base.max,
  counting: params.counting ?? base.counting,
  pauses: params.pauses ?? base.pauses,
  enforcement: params.enforcement ?? base.enforcement,
  warn: params.warn ?? base.warn,
})

const isSameTerms = (one: Terms, other: Terms): boolean =>
  one.max === other.max &&
  one.counting === other.counting &&
  one.pauses === other.pauses &&
  one.enforcement === other.enforcement &&
  one.warn === other.warn
