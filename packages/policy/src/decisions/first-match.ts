import type { CompiledCondition } from "../conditions/compiled-condition.ts"
import type { Question } from "../conditions/truth.ts"

/** A rule, ready to be tried: what it gives when it is the first whose condition holds. */
export interface Trial<Gives> {
  readonly name: string
  readonly condition: CompiledCondition
  readonly gives: Gives
  /** The facts that this rule and those above it ask for. */
  readonly asked: ReadonlyArray<string>
}

/** Rules in their order, and what holds when none matches. */
export interface RuleTable<Gives> {
  readonly rules: ReadonlyArray<Trial<Gives>>
  readonly otherwise: Trial<Gives>
}

/** Which rule decides, as far as the facts tell. */
export interface Match<Gives> {
  /** The first rule that holds, or `otherwise`: it decides unless one of `open` does. */
  readonly certain: Trial<Gives>
  /** The rules above it that would decide if unknown facts made them hold. */
  readonly open: ReadonlyArray<Trial<Gives>>
}

interface Ruling<Gives> {
  readonly name: string
  readonly condition: CompiledCondition
  readonly gives: Gives
}

const always: CompiledCondition = {
  truth: () => true,
  trace: () => ({ all: [], result: true }),
  missing: () => [],
  facts: [],
}

export const ruleTable = <Gives>(
  rulings: ReadonlyArray<Ruling<Gives>>,
  otherwise: Gives,
): RuleTable<Gives> => {
  const rules = rulings.map((ruling, index) => ({
    ...ruling,
    asked: askedBy(rulings.slice(0, index + 1)),
  }))
  return {
    rules,
    otherwise: { name: "otherwise", condition: always, gives: otherwise, asked: askedBy(rulings) },
  }
}

const askedBy = (rulings: ReadonlyArray<Ruling<unknown>>): ReadonlyArray<string> =>
  unique(rulings.flatMap(({ condition }) => condition.facts))

/** Tries the rules from the top. */
export const firstMatch =
  <Gives>({ rules, otherwise }: RuleTable<Gives>): Question<Match<Gives>> =>
  (facts, on) => {
    const open: Array<Trial<Gives>> = []
    for (const rule of rules) {
      const truth = rule.condition.truth(facts, on)
      if (truth === true) return { certain: rule, open }
      if (truth === "unknown") open.push(rule)
    }
    return { certain: otherwise, open }
  }

/**
 * The unknown facts that still matter to what is given, in the order in which the rules use them;
 * empty when every rule that may decide gives the same, so that the matter is settled.
 *
 * Open rules right above the certain one that give the same as it cannot change anything.
 */
export const stillMissing =
  <Gives>(
    { certain, open }: Match<Gives>,
    isSame: (one: Gives, other: Gives) => boolean,
  ): Question<ReadonlyArray<string>> =>
  (facts, on) => {
    const lastThatDiffers = open.findLastIndex((rule) => !isSame(rule.gives, certain.gives))
    return unique(
      open.slice(0, lastThatDiffers + 1).flatMap(({ condition }) => condition.missing(facts, on)),
    )
  }

const unique = (names: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(names)]
