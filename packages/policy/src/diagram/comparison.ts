import type { Comparison } from "../document/condition.ts"
import type { Diagram, Forest } from "./forest/forest.ts"
import { always, type Logic, never } from "./forest/logic.ts"
import { listCondition } from "./list-condition.ts"
import { truthsIn } from "./variables/parting.ts"
import type { Variable } from "./variables/variables.ts"

/** A comparison as a diagram. */
export const comparing = (
  variables: ReadonlyArray<Variable>,
  forest: Forest,
  logic: Logic,
): ((comparison: Comparison) => Diagram) => {
  const lists = new Map<string, Map<string, Diagram>>()
  const singles = new Map<string, Single>()
  const asking = (level: number, truths: ReadonlyArray<boolean | undefined>): Diagram =>
    forest.ask(
      level,
      truths.map((truth) => (truth === true ? always : never)),
    )

  for (const [level, variable] of variables.entries()) {
    switch (variable.kind) {
      case "fact":
        singles.set(variable.fact, (comparison) =>
          asking(level, truthsIn(variable.parting, comparison)),
        )
        break
      case "member":
        lists.set(
          variable.fact,
          new Map(lists.get(variable.fact)).set(variable.code, asking(level, [false, true])),
        )
        break
      case "date":
        for (const [index, { fact, parting }] of variable.parts.entries()) {
          singles.set(fact, (comparison) => {
            const truths = truthsIn(parting, comparison)
            return asking(
              level,
              variable.patterns.map((places) => truths[Number(places[index])]),
            )
          })
        }
        break
      case "asked":
    }
  }
  return (comparison) => {
    const members = lists.get(comparison.fact)
    return members === undefined
      ? (singles.get(comparison.fact) as Single)(comparison)
      : listCondition(comparison, members, logic)
  }
}

/** Comparisons of a fact that has one value. */
type Single = (comparison: Comparison) => Diagram
