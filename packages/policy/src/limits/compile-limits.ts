import type { LimitRule } from "@str-service/domain"
import type { ConditionCompiler } from "../conditions/compile-condition.ts"
import type { Question } from "../conditions/truth.ts"
import { ruleTable } from "../decisions/first-match.ts"
import { resolving } from "../decisions/resolving.ts"
import { settling } from "../diagram/settling.ts"
import type { Limit } from "../document/limit.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { type Terms, termsOf, variedBy } from "./limit-terms.ts"

/** A limit ready to be asked, its variant chosen by somebody's facts. */
export const compileLimit = (
  name: string,
  limit: Limit,
  document: PolicyDocument,
  compile: ConditionCompiler,
): Question<LimitRule> => {
  const base = termsOf(name, limit)
  const { variants = [] } = limit
  const table = ruleTable(
    variants.map((variant) => ({
      name: variant.name,
      condition: compile(variant.conditions),
      gives: variedBy(base, variant.event.params),
    })),
    base,
  )
  const resolve = resolving(table, isSameTerms, (gives) =>
    settling(document, { rules: variants }, gives),
  )
  return (facts, on) => {
    const { certain, missing } = resolve(facts, on)
    return { ...(missing.length === 0 ? certain.gives : base), unsettled: missing }
  }
}

const isSameTerms = (one: Terms, other: Terms): boolean =>
  one.max === other.max &&
  one.counting === other.counting &&
  one.pauses === other.pauses &&
  one.enforcement === other.enforcement &&
  one.warn === other.warn
