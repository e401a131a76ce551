import type { Day, Facts } from "@str-service/domain"
import type { CompiledPolicy } from "../../compile-policy.ts"
import type { Answer } from "../../decisions/answer.ts"
import { decisionDiagram, usualBudget } from "../../diagram/decision-diagram.ts"
import type { Decision, DecisionName } from "../../document/decision.ts"
import type { Outcome } from "../../words/outcome-words.ts"
import { type ChangedFact, changedFacts, isNearer } from "./changed-facts.ts"
import { cheapestWays } from "./cheapest-ways.ts"
import { settledAt } from "./settled-outcomes.ts"
import { type Somebody, somebodyWith } from "./somebody.ts"

/** One of the smallest changes of what is known that gives another outcome. */
export interface SmallestChange {
  readonly outcome: Outcome
  readonly changes: ReadonlyArray<ChangedFact>
  /** What is known once it is changed. */
  readonly facts: Facts
}

/** What would have to be otherwise for another outcome. */
export interface WhyNot {
  readonly decision: DecisionName
  readonly on: Day
  /** The outcome as it is. */
  readonly outcome: Answer<Outcome>["outcome"]
  /** The outcome that is asked for; `null` for any other. */
  readonly wanted: Outcome | null
  readonly answer: SmallestChanges | NoChange
}

export interface SmallestChanges {
  readonly kind: "changes"
  /** How many changes each takes: a fact given another value, an entry of a list added or taken. */
  readonly size: number
  readonly smallest: ReadonlyArray<SmallestChange>
  /** Whether there are no others as small, but for values further away. */
  readonly isAll: boolean
}

/** Why no change is named. */
export interface NoChange {
  readonly kind:
    | "as-wanted"
    /** No change of what is known settles it, as it turns on what is unknown or never comes about. */
    | "no-change"
    /** A fact has none of its values, or nothing is proved of the day. */
    | "outside"
    /** There are too many combinations. */
    | "unfinished"
}

export interface WhyNotOptions {
  /** The outcome asked for; any other than there is unless one is said. */
  readonly wanted?: Outcome | undefined
  /** How many of the smallest changes are named: 5 unless another number is said. */
  readonly atMost?: number | undefined
  readonly budget?: number | undefined
}

/**
 * The smallest changes of what is known of somebody by which a decision comes to another outcome,
 * whatever the unknown facts turn out to be; `null` where the policy makes no such decision.
 *
 * A change is one fact given another value, or one entry of a list added or taken; numbers and days
 * are moved no further than they must. What the policy says cannot happen is never proposed.
 */
export const whyNot = (
  policy: CompiledPolicy,
  name: DecisionName,
  facts: Facts,
  on: Day,
  options: WhyNotOptions = {},
): WhyNot | null => {
  const decision: Decision<Outcome> | undefined = policy.document.decisions[name]
  const asked = policy.decisions[name]
  if (decision === undefined || asked === null) return null
  const outcome = asked.outcome(facts, on)
  const { wanted = null } = options
  return {
    decision: name,
    on,
    outcome,
    wanted,
    answer:
      outcome === wanted
        ? { kind: "as-wanted" }
        : smallestChanges(
            policy,
            decision,
            { facts, on },
            decision.outcomes.filter((other) =>
              wanted === null ? other !== outcome : other === wanted,
            ),
            options,
          ),
  }
}

const smallestChanges = (
  { document }: CompiledPolicy,
  { rules, otherwise }: Decision<Outcome>,
  { facts, on }: { readonly facts: Facts; readonly on: Day },
  wanted: ReadonlyArray<Outcome>,
  { atMost = 5, budget = usualBudget }: WhyNotOptions,
): SmallestChanges | NoChange => {
  const decision = decisionDiagram(document, { rules }, budget)
  if (decision.otherwise === null) return { kind: "unfinished" }
  const somebody = somebodyWith(facts, on, decision, document.facts)
  if (somebody === undefined) return { kind: "outside" }
  const gives = [...rules.map(({ event }) => event.type), otherwise.type]
  const costOf = costFor(somebody)
  const found = wanted.map((outcome) => ({
    outcome,
    ...cheapestWays(
      decision.forest,
      settledAt(
        gives.map((given) => given === outcome),
        decision,
        somebody,
      ),
      costOf,
      mostWays,
    ),
  }))
  if (decision.forest.isExhausted()) return { kind: "unfinished" }
  const size = Math.min(...found.map(({ cost }) => cost))
  if (size === Number.POSITIVE_INFINITY) return { kind: "no-change" }
  const cheapest = found.filter(({ cost }) => cost === size)
  const smallest = cheapest.flatMap(({ outcome, ways }) =>
    nearestOf(ways.map((way) => changedFacts(somebody, way, decision.all, document.facts))).map(
      (changes): SmallestChange => ({ outcome, changes, facts: withChanges(facts, changes) }),
    ),
  )
  return {
    kind: "changes",
    size,
    smallest: smallest.slice(0, atMost),
    isAll: smallest.length <= atMost && cheapest.every(({ isAll }) => isAll),
  }
}

/** Further ways are as cheap, but are not looked at. */
const mostWays = 1000

/** A change costs one; what cannot be on the day cannot be had. */
const costFor =
  ({ known, possible }: Somebody) =>
  (level: number, value: number): number => {
    if (known[level] === value) return 0
    return possible[level]?.includes(value) === true ? 1 : Number.POSITIVE_INFINITY
  }

/** Some changes without those that only go further than others do. */
const nearestOf = (
  all: ReadonlyArray<ReadonlyArray<ChangedFact>>,
): ReadonlyArray<ReadonlyArray<ChangedFact>> =>
  all.filter((changes) => !all.some((other) => other !== changes && isNearer(other, changes)))

const withChanges = (facts: Facts, changes: ReadonlyArray<ChangedFact>): Facts => ({
  ...facts,
  ...Object.fromEntries(changes.map(({ fact, to }) => [fact, to])),
})
