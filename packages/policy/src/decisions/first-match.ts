import type { CompiledCondition } from "../conditions/compiled-condition.ts"
import type { Question } from "../conditions/truth.ts"

/** What decides when it comes to it: a rule, or `otherwise`. */
export interface Ruling<Gives> {
  readonly name: string
  readonly gives: Gives
  /** The facts that it and the rules above it ask for. */
  readonly asked: ReadonlyArray<string>
}

/** A rule, ready to be tried: it decides when it is the first whose condition holds. */
export interface Trial<Gives> extends Ruling<Gives> {
  readonly condition: CompiledCondition
}

/** Rules in their order, and what holds when none matches. */
export interface RuleTable<Gives> {
  readonly rules: ReadonlyArray<Trial<Gives>>
  readonly otherwise: Ruling<Gives>
}

/** Which rule decides, as far as the facts tell. */
export interface Match<Gives> {
  /** The first rule that holds, or `otherwise`: it decides unless one of `open` does. */
  readonly certain: Ruling<Gives>
  /** The rules above it that would decide if unknown facts made them hold. */
  readonly open: ReadonlyArray<Trial<Gives>>
}

/** The table of some rules; what each asks for is worked out from its place. */
export const ruleTable = <Gives>(
  rules: ReadonlyArray<Omit<Trial<Gives>, "asked">>,
  otherwise: Gives,
): RuleTable<Gives> => {
  const asked = new Set<string>()
  const trials = rules.map((rule) => {
    for (const fact of rule.condition.facts) asked.add(fact)
    return { ...rule, asked: [...asked] }
  })
  return { rules: trials, otherwise: { name: "otherwise", gives: otherwise, asked: [...asked] } }
}

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
 * The unknown facts that may still matter to what is given, in the order in which the rules use
 * them; empty when every rule that may decide gives the same, so that the matter is settled.
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
