import type { Question } from "../conditions/truth.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { factReaders } from "../facts/read-fact.ts"
import { type DecisionDiagram, decisionDiagram, type Rules } from "./decision-diagram.ts"
import { combining } from "./forest/combining.ts"
import type { Diagram } from "./forest/forest.ts"
import { leavesAt, levelsThatMatter, outcomeDiagram } from "./outcome-diagram.ts"
import { placing } from "./variables/placement.ts"

/** How rules can turn out for somebody, whatever the unknown facts are. */
export interface Settlement {
  /** The places of the rules that may decide, from the first; `otherwise` comes after the last. */
  readonly deciding: ReadonlyArray<number>
  /** The supplied facts on which what is given depends; none where it is settled. */
  readonly matters: ReadonlySet<string>
}

/**
 * Settles exactly what rules give to somebody some of whose facts are unknown; `undefined` where
 * the diagram cannot tell: its budget was used up, or the facts or the day lie outside it.
 *
 * Combinations that cannot happen are left out, unless what is known is already one of them.
 * `gives` tells what each rule gives, and `otherwise` at the end: equal numbers for the same.
 */
export const settling = (
  document: PolicyDocument,
  rules: Rules,
  gives: ReadonlyArray<number>,
): Question<Settlement | undefined> => {
  const decision = decisionDiagram(document, rules, settlingBudget)
  const { forest, otherwise } = decision
  const deciding = outcomeDiagram(decision, [...gives.keys()])
  const lawful = withinWhatHappens(deciding, decision, gives.length)
  const given = outcomeDiagram(decision, gives)
  const place = placing(decision.all, factReaders(document.facts))
  if (otherwise === null || forest.isExhausted()) return () => undefined

  return (facts, on) => {
    const region = place(facts, on)
    if (region === undefined) return undefined
    const possible = [...leavesAt(lawful, region, forest)].filter((leaf) => leaf < gives.length)
    const leaves = possible.length > 0 ? possible : [...leavesAt(deciding, region, forest)]
    const isSettled = new Set(leaves.map((leaf) => gives[leaf])).size === 1
    return {
      deciding: leaves.sort((one, other) => one - other),
      matters: isSettled ? new Set() : factsAt(levelsThatMatter(given, region, forest), decision),
    }
  }
}

/** How many diagrams and steps are kept to settle what rules leave open. */
const settlingBudget = 100_000

/** A diagram with another leaf where a combination cannot happen. */
const withinWhatHappens = (
  diagram: Diagram,
  { forest, happening }: DecisionDiagram,
  cannot: number,
): Diagram =>
  combining(forest, (leads, happens) => (happens === 1 ? leads : cannot))(diagram, happening)

const factsAt = (levels: ReadonlySet<number>, { all }: DecisionDiagram): ReadonlySet<string> =>
  new Set(
    all.flatMap((variable, level) =>
      levels.has(level) && variable.kind !== "asked" ? [variable.fact] : [],
    ),
  )
