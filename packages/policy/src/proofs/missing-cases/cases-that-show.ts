import type { CompiledPolicy } from "../../compile-policy.ts"
import { decisionDiagram } from "../../diagram/decision-diagram.ts"
import type { Diagram } from "../../diagram/forest.ts"
import { always, never } from "../../diagram/logic.ts"
import type { DecisionName } from "../../document/decision.ts"
import { exampleIn } from "../proof-example.ts"
import { caseOf } from "./case-of.ts"
import type { MissingCase } from "./missing-cases.ts"
import type { Obligation } from "./obligations.ts"

/** Cases of a decision that show some things, as many as they may at once. */
export interface ShowingCases {
  readonly cases: ReadonlyArray<MissingCase>
  /** What nobody can show. */
  readonly impossible: ReadonlyArray<Obligation>
}

/**
 * Goes from one obligation to the next, and takes with it those that the same person can show. What
 * is not proved within the budget is neither shown nor impossible.
 */
export const casesThatShow = (
  policy: CompiledPolicy,
  name: DecisionName,
  obligations: ReadonlyArray<Obligation>,
  budget: number,
): ShowingCases => {
  const { document } = policy
  const conditions = obligations.flatMap(({ condition }) => condition ?? [])
  const rules = [
    ...conditions.toReversed().map((condition) => ({ conditions: condition })),
    ...(document.decisions[name]?.rules ?? []),
  ]
  const decision = decisionDiagram(document, { rules }, budget)
  const { forest, logic, possible, diagramOf } = decision
  if (decision.otherwise === null) return { cases: [], impossible: [] }

  const shownIn = ({ condition }: Obligation): Diagram =>
    logic.and(possible, condition === null ? always : diagramOf(condition))
  const shown = new Map(obligations.map((one) => [one, shownIn(one)]))
  if (forest.isExhausted()) return { cases: [], impossible: [] }

  const impossible = obligations.filter((one) => shown.get(one) === never)
  const example = exampleIn(document, decision, decision.all.slice(0, decision.compared))
  const cases: Array<MissingCase> = []
  let open = obligations.filter((one) => shown.get(one) !== never)
  while (open.length > 0) {
    let where = possible
    const met = open.filter((one) => {
      const both = logic.and(where, shown.get(one) ?? never)
      if (both !== never) where = both
      return both !== never
    })
    if (forest.isExhausted()) break
    cases.push(caseOf(policy, name, met, example(where)))
    open = open.filter((one) => !met.includes(one))
  }
  return { cases, impossible }
}
