import type { CompiledPolicy } from "../../compile-policy.ts"
import { decisionDiagram } from "../../diagram/decision-diagram.ts"
import { always, never } from "../../diagram/forest/logic.ts"
import { exampleIn } from "../proof-example.ts"
import { caseOf, type NamedDecision } from "./case-of.ts"
import type { MissingCase } from "./missing-case.ts"
import type { Obligation } from "./obligations.ts"
import { rulesAt } from "./rules-at.ts"

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
  { name, asked }: NamedDecision,
  obligations: ReadonlyArray<Obligation>,
  budget: number,
): ShowingCases => {
  const { document } = policy
  const conditions = obligations.flatMap(({ condition }) => condition ?? [])
  const rules = [
    ...conditions.toReversed().map((condition) => ({ conditions: condition })),
    ...rulesAt(document, ["decisions", name]),
  ]
  const decision = decisionDiagram(document, { rules }, budget)
  const { forest, logic, possible, diagramOf } = decision
  if (decision.otherwise === null) return { cases: [], impossible: [] }

  const shown = obligations.map((obligation) => ({
    obligation,
    by: logic.and(
      possible,
      obligation.condition === null ? always : diagramOf(obligation.condition),
    ),
  }))
  if (forest.isExhausted()) return { cases: [], impossible: [] }

  const example = exampleIn(document, decision, decision.all.slice(0, decision.compared))
  const cases: Array<MissingCase> = []
  let open = shown.filter(({ by }) => by !== never)
  while (open.length > 0) {
    let where = possible
    const met = open.filter((one) => {
      const both = logic.and(where, one.by)
      if (both !== never) where = both
      return both !== never
    })
    if (forest.isExhausted()) break
    cases.push(
      caseOf(
        policy,
        { name, asked },
        met.map(({ obligation }) => obligation),
        example(where),
      ),
    )
    open = open.filter((one) => !met.includes(one))
  }
  const impossible = shown.filter(({ by }) => by === never)
  return { cases, impossible: impossible.map(({ obligation }) => obligation) }
}
