import { type Day, type Facts, type LimitRule, lastDayOf } from "@str-service/domain"
import type { CompiledPolicy } from "../compile-policy.ts"
import { conditionCompiler } from "../conditions/compile-condition.ts"
import type { Truth } from "../conditions/truth.ts"
import type { Limit } from "../document/limit.ts"
import { variedBy } from "../limits/limit-terms.ts"
import { factLabel } from "../words/fact-words.ts"
import { sourceWords } from "../words/source-words.ts"
import { type Reason, reasonsIn } from "./reasons.ts"

/** A variant of a limit that was tried, and the comparisons on which it turned. */
export interface TriedVariant {
  readonly variant: string
  /** The longest time it would give. */
  readonly max: LimitRule["max"]
  readonly reasons: ReadonlyArray<Reason>
}

/** Why a limit that starts on a day ends when it does. All of it may be written as JSON. */
export interface LimitExplanation {
  readonly limit: string
  readonly from: LimitRule["from"]
  /** The day on which it starts, and on which its variant is chosen for good. */
  readonly on: Day
  readonly max: LimitRule["max"]
  /** The last day it then allows, where nothing pauses. */
  readonly lastDay: Day
  readonly pauses: LimitRule["pauses"]
  /** The variant that applies; `null` where the limit is as it is, or several variants may apply. */
  readonly variant: string | null
  /** Why the variant gives what it gives, in the policy's own words. */
  readonly because: string | null
  /** What the policy cites for the variant, or for the limit as it is. */
  readonly source: string | null
  /** For what the variant matches. */
  readonly reasons: ReadonlyArray<Reason>
  /** The variants above it that do not match, and by what. */
  readonly notMatching: ReadonlyArray<TriedVariant>
  /** The variants that would apply if unknown facts made them match. */
  readonly open: ReadonlyArray<TriedVariant>
  /** The unknown facts that matter; until they are known, the limit is as it is. */
  readonly missing: ReadonlyArray<{ readonly fact: string; readonly label: string }>
}

/** Explains each limit as it would be recorded for somebody at a start on a day. */
export const explainLimits = (
  policy: CompiledPolicy,
  facts: Facts,
  on: Day,
): ReadonlyArray<LimitExplanation> => {
  const compile = conditionCompiler(policy.document)
  return Object.entries(policy.document.limits).flatMap(([name, limit]) => {
    const tried = (limit.variants ?? []).map((variant) => ({
      variant,
      trace: compile(variant.conditions).trace(facts, on),
    }))
    return policy
      .limits(facts, on)
      .filter((rule) => rule.name === name)
      .map((rule) => explained(policy, { limit, rule, tried, on }))
  })
}

type Variant = NonNullable<Limit["variants"]>[number]

interface Asked {
  readonly limit: Limit
  readonly rule: LimitRule
  readonly on: Day
  readonly tried: ReadonlyArray<{
    readonly variant: Variant
    readonly trace: Parameters<typeof reasonsIn>[0]
  }>
}

const explained = (
  { document }: CompiledPolicy,
  { limit, rule, tried, on }: Asked,
): LimitExplanation => {
  const first = tried.findIndex(({ trace }) => trace.result === true)
  const reached = first === -1 ? tried : tried.slice(0, first)
  const those = (wanted: Truth): ReadonlyArray<TriedVariant> =>
    reached
      .filter(({ trace }) => trace.result === wanted)
      .map(({ variant, trace }) => ({
        variant: variant.name,
        max: variedBy(rule, variant.event.params).max,
        reasons: reasonsIn(trace, document.facts),
      }))
  const open = those("unknown")
  const applied = open.length === 0 ? tried[first] : undefined
  const { because = null, source = limit.source } = applied?.variant.event.params ?? {}
  return {
    limit: rule.name,
    from: rule.from,
    on,
    max: rule.max,
    lastDay: lastDayOf(on, rule.max, rule.counting),
    pauses: rule.pauses,
    variant: applied?.variant.name ?? null,
    because,
    source: source === undefined ? null : sourceWords(document.sources, source),
    reasons: applied === undefined ? [] : reasonsIn(applied.trace, document.facts),
    notMatching: those(false),
    open,
    missing: rule.unsettled.map((fact) => ({ fact, label: factLabel(document.facts, fact) })),
  }
}
