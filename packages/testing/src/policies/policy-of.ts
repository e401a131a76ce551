import {
  type Day,
  type FactProblem,
  type Facts,
  isDay,
  type LimitRule,
  needsMoreInformation,
  type Policies,
  type Policy,
  type SuppliedFacts,
  type VocabularyName,
  vocabularies,
  wholeUnitsBetween,
} from "@str-service/domain"
import fc from "fast-check"
import { type FactName, factValues } from "../arbitraries/facts.ts"
import type { Condition, DecisionTerms, LimitTerms, Terms } from "./terms.ts"

/** Policies that tests can read: the terms of every version, the earliest first. */
export interface PoliciesOnTerms extends Policies {
  readonly versions: ReadonlyArray<Terms>
}

/**
 * The policies that some terms make. A version runs until its last day or the day before the next
 * version, so that a version that ends early leaves days on which none is in force.
 */
export const policiesOn = (versions: ReadonlyArray<Terms>): PoliciesOnTerms => {
  const policies = versions.map((terms) => ({ terms, policy: policyOn(terms) }))
  const byDate: PoliciesOnTerms & fc.WithToStringMethod = {
    versions,
    inForceOn: (day) => {
      const latest = policies.findLast(({ terms }) => terms.effectiveFrom <= day)
      const last = latest?.terms.effectiveTo
      return last === undefined || day <= last ? latest?.policy : undefined
    },
    [fc.toStringMethod]: () => `policiesOn(${fc.stringify(versions)})`,
  }
  return byDate
}

const policyOn = (terms: Terms): Policy => ({
  reference: terms.reference,
  vocabulary: Object.fromEntries(
    vocabularyNames.map((name) => [
      name,
      Object.fromEntries(terms.localCodes.map((code) => [code, `Local: ${code}`])),
    ]),
  ),
  refuseFacts: (facts) => factProblems(facts, terms.catalogue),
  eligibility: terms.eligibility === null ? null : answering(terms.eligibility),
  charging: terms.charging === null ? null : answering(terms.charging),
  limits: (facts) => terms.limits.map((limit) => chosen(limit, facts)),
  ...(terms.workforce !== undefined && { workforce: terms.workforce }),
})

const vocabularyNames = Object.keys(
  vocabularies,
) satisfies ReadonlyArray<string> as ReadonlyArray<VocabularyName>

const factProblems = (
  facts: SuppliedFacts,
  catalogue: ReadonlyArray<FactName>,
): ReadonlyArray<FactProblem> =>
  Object.entries(facts).flatMap(([fact, value]): ReadonlyArray<FactProblem> => {
    const known = catalogue.find((name) => name === fact)
    if (known === undefined) return [{ fact, problem: "unknown-fact", expected: catalogue.join() }]
    const allowed: ReadonlyArray<unknown> = factValues[known]
    if (allowed.includes(value)) return []
    const problem = value === null ? "null" : "not-in-list"
    return [{ fact, problem, expected: allowed.join() }]
  })

/** `undefined` when the fact asked for is unknown. */
const holds = (condition: Condition, facts: Facts, on: Day): boolean | undefined => {
  if ("weeksSinceReferral" in condition) {
    const { referredOn } = facts
    return isDay(referredOn)
      ? wholeUnitsBetween(referredOn, on, "weeks") >= condition.weeksSinceReferral
      : undefined
  }
  if ("team" in condition) return facts["team"] === condition.team
  const value = facts[condition.fact]
  return value === undefined ? undefined : value === condition.is
}

const factOf = (condition: Condition): string => {
  if ("weeksSinceReferral" in condition) return "referredOn"
  return "team" in condition ? "team" : condition.fact
}

const answering =
  <Outcome extends string>({ rules, otherwise, ground }: DecisionTerms<Outcome>) =>
  (facts: Facts, on: Day) => {
    const names = rules.map((_, index) => `rule ${index + 1}`)
    const truths = rules.map(({ when }) => holds(when, facts, on))
    const first = truths.findIndex((truth) => truth !== false)
    const asked = rules.slice(0, first === -1 ? undefined : first + 1)
    const used = asked.map(({ when }) => factOf(when))
    const answer = {
      candidates: [],
      params: ground === undefined ? {} : { ground },
      factsUsed: Object.fromEntries(Object.entries(facts).filter(([fact]) => used.includes(fact))),
      missing: [],
      cannotHappen: [],
    }
    const deciding = rules[first]
    if (deciding === undefined) return { ...answer, outcome: otherwise, rule: "otherwise" }
    if (truths[first] === true) {
      return { ...answer, outcome: deciding.outcome, rule: `rule ${first + 1}` }
    }
    return {
      ...answer,
      outcome: needsMoreInformation,
      rule: null,
      candidates: [...names.slice(first), "otherwise"],
      missing: [factOf(deciding.when)],
    } as const
  }

const chosen = ({ variant, ...rule }: LimitTerms, facts: Facts): LimitRule => {
  if (variant === undefined) return { ...rule, unsettled: [] }
  const value = facts[variant.fact]
  if (value === undefined) return { ...rule, unsettled: [variant.fact] }
  return { ...rule, max: value === variant.is ? variant.max : rule.max, unsettled: [] }
}
