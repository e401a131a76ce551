import type { Comparison, Condition } from "../document/condition.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { comparing } from "./comparison.ts"
import { comparisonsIn } from "./comparisons-in.ts"
import { conditionDiagrams } from "./condition-diagram.ts"
import { type Diagram, type Forest, forest } from "./forest/forest.ts"
import { type Logic, logic } from "./forest/logic.ts"
import { canHold, datesGoTogether } from "./possible.ts"
import { type Variables, variablesOf, widthOf } from "./variables/variables.ts"

/** Rules of which the first that holds decides, as a document has them. */
export interface Rules {
  readonly rules: ReadonlyArray<{ readonly conditions: Condition }>
}

/** Where a rule holds, comes to be tried, and decides. What cannot happen is left out of the latter. */
export interface RuleDiagrams {
  readonly holds: Diagram
  readonly tried: Diagram
  readonly decides: Diagram
}

/**
 * What rules decide, for every combination of what their facts can be: exact, and for all days of
 * asking in the hundred years from the version's first.
 */
export interface DecisionDiagram extends Variables {
  readonly forest: Forest
  readonly logic: Logic
  /** Where a condition over the decision's facts holds. */
  readonly diagramOf: (condition: Condition) => Diagram
  /** Where nothing holds that cannot happen, over all variables. */
  readonly happening: Diagram
  /** The combinations of the compared facts that can happen. */
  readonly possible: Diagram
  /** The rules in their order, as far as the budget lasted. */
  readonly rules: ReadonlyArray<RuleDiagrams>
  /** Where no rule holds; `null` where the budget did not last until there. */
  readonly otherwise: Diagram | null
}

/** How many diagrams, and steps remembered between them, a decision may take unless another number is said. */
export const usualBudget = 1_000_000

export const decisionDiagram = (
  document: PolicyDocument,
  { rules }: Rules,
  budget: number = usualBudget,
): DecisionDiagram => {
  const { cannotHappen = [], conditions: named = {} } = document
  const compared = (conditions: ReadonlyArray<Condition>): ReadonlyArray<Comparison> =>
    conditions.flatMap((condition) => comparisonsIn(condition, named))
  const variables = variablesOf(
    {
      decision: compared(rules.map(({ conditions }) => conditions)),
      cannotHappen: compared(cannotHappen),
    },
    document.facts,
    document.effectiveFrom,
  )
  const kept = forest(variables.all.map(widthOf), budget)
  const reasoning = logic(kept)
  const diagramOf = conditionDiagrams(comparing(variables.all, kept, reasoning), named, reasoning)
  const happening = cannotHappen
    .map(diagramOf)
    .reduce(reasoning.without, datesGoTogether(variables.all, kept, reasoning))
  const possible = canHold(happening, variables.compared, kept)
  return {
    ...variables,
    forest: kept,
    logic: reasoning,
    diagramOf,
    happening,
    possible,
    ...decidedBy(
      rules.map(
        ({ conditions }) =>
          () =>
            diagramOf(conditions),
      ),
      possible,
      kept,
      reasoning,
    ),
  }
}

/** Goes down the rules: each decides where it holds and none above it does. */
const decidedBy = (
  conditions: ReadonlyArray<() => Diagram>,
  possible: Diagram,
  { isExhausted }: Forest,
  { and, without }: Logic,
): Pick<DecisionDiagram, "rules" | "otherwise"> => {
  const rules: Array<RuleDiagrams> = []
  let tried = possible
  for (const condition of conditions) {
    const holds = condition()
    const decides = and(tried, holds)
    const left = without(tried, holds)
    if (isExhausted()) return { rules, otherwise: null }
    rules.push({ holds, tried, decides })
    tried = left
  }
  return { rules, otherwise: isExhausted() ? null : tried }
}
