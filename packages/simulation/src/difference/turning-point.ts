import type { Truth } from "@str-service/policy"
import * as Equal from "effect/Equal"
import type { Comparison } from "../comparison.ts"
import type { RecordedEpisode } from "../record/recorded-episode.ts"
import type { Standing } from "../standing/standing.ts"
import type { Change } from "./change.ts"
import { type Compared, comparisonsIn, decidingComparisons } from "./comparisons.ts"
import { type AssessedDecision, type TriedRule, triedRules } from "./tried-rules.ts"

/**
 * On what it turns that a decision has another outcome: the first rule that does not come out alike,
 * and the first condition in it that differs.
 *
 * Where one rule is tried under both policies and comes out otherwise, it is named on both sides;
 * else each side names its own. A rule is `null` where `otherwise` decides, a condition where a side
 * has none to match or does not tell.
 */
export interface TurningPoint {
  readonly decision: AssessedDecision
  readonly outcome: Change<Standing[AssessedDecision]>
  readonly rule: Change<string | null>
  readonly condition: Change<Compared | null>
}

/** The turning point of a decision that has another outcome under the two policies. */
export const turningPoint = (
  decision: AssessedDecision,
  outcome: TurningPoint["outcome"],
  { before, after }: Comparison,
  episode: RecordedEpisode,
): TurningPoint => ({
  decision,
  outcome,
  ...turning(triedRules(decision, before, episode), triedRules(decision, after, episode)),
})

type Tried = ReadonlyArray<TriedRule>
type Turning = Pick<TurningPoint, "rule" | "condition">

const turning = (before: Tried, after: Tried): Turning => {
  const own = firstApart(before.filter(mayDecide), after.filter(mayDecide))
  const [shared] = [own.before, own.after]
    .flatMap((rule) => (rule === undefined ? [] : triedTwice(rule, before, after)))
    .toSorted((one, other) => one.place - other.place)
  return shared === undefined
    ? {
        rule: { before: own.before?.rule ?? null, after: own.after?.rule ?? null },
        condition: { before: firstDeciding(own.before), after: firstDeciding(own.after) },
      }
    : {
        rule: { before: shared.before.rule, after: shared.after.rule },
        condition: firstDifference(shared.before, shared.after),
      }
}

const mayDecide = ({ result }: TriedRule): boolean => result !== false

/** The first of the rules that may decide in which the two policies part. */
const firstApart = (before: Tried, after: Tried): Change<TriedRule | undefined> => {
  const place = Array.from({ length: Math.max(before.length, after.length) }).findIndex(
    (_, index) => !isAlike(before[index], after[index]),
  )
  return { before: before[place], after: after[place] }
}

const isAlike = (one: TriedRule | undefined, other: TriedRule | undefined): boolean =>
  one !== undefined &&
  one.rule === other?.rule &&
  one.result === other.result &&
  one.outcome === other.outcome

/** A rule as both policies tried it, where they do not find alike. */
const triedTwice = (
  { rule }: TriedRule,
  before: Tried,
  after: Tried,
): ReadonlyArray<Change<TriedRule> & { readonly place: number }> => {
  const was = before.find((tried) => tried.rule === rule)
  const is = after.find((tried) => tried.rule === rule)
  if (was === undefined || is === undefined || isAlike(was, is)) return []
  return [{ before: was, after: is, place: before.indexOf(was) + after.indexOf(is) }]
}

const firstDeciding = (rule: TriedRule | undefined): Compared | null => {
  const conditions = rule?.conditions ?? null
  return conditions === null ? null : (decidingComparisons(conditions)[0] ?? null)
}

/** The condition by which a rule falls behind under one policy, and its like under the other. */
const firstDifference = (before: TriedRule, after: TriedRule): TurningPoint["condition"] => {
  if (before.result === after.result) return { before: null, after: null }
  if (nearness(before.result) < nearness(after.result)) {
    const { behind, ahead } = fallingBehind(before, after)
    return { before: behind, after: ahead }
  }
  const { behind, ahead } = fallingBehind(after, before)
  return { before: ahead, after: behind }
}

/** How near a rule is to deciding. */
const nearness = (result: Truth): number => (result === "unknown" ? 1 : 2 * Number(result))

const fallingBehind = (
  { conditions: failing }: TriedRule,
  { conditions: holding }: TriedRule,
): { readonly behind: Compared | null; readonly ahead: Compared | null } => {
  const others = holding === null ? [] : comparisonsIn(holding)
  const reasons = failing === null ? [] : decidingComparisons(failing)
  const behind =
    reasons.find((reason) => !others.some((other) => Equal.equals(reason, other))) ??
    reasons[0] ??
    null
  const ahead =
    others.find(({ fact, operator }) => fact === behind?.fact && operator === behind.operator) ??
    others.find(({ fact }) => fact === behind?.fact) ??
    null
  return { behind, ahead }
}
