import type { DecisionDiagram } from "../../diagram/decision-diagram.ts"
import type { Diagram } from "../../diagram/forest/forest.ts"
import { outcomeDiagram } from "../../diagram/outcome-diagram.ts"
import { joinedOver } from "./quantifying.ts"
import type { Somebody } from "./somebody.ts"

/**
 * For which known facts an outcome is given whatever the unknown facts are, of those that can
 * happen together with them; there has to be a way in which they can.
 */
export const settledAt = (
  isWanted: ReadonlyArray<boolean>,
  decision: DecisionDiagram,
  { known, possible }: Somebody,
): Diagram => {
  const { forest, logic, happening } = decision
  const wanted = outcomeDiagram(decision, isWanted.map(Number))
  const valuesAt = (level: number): ReadonlyArray<number> | null =>
    known[level] === null ? (possible[level] as ReadonlyArray<number>) : null
  const lawful = logic.and(wanted, happening)
  return logic.and(
    joinedOver(logic.or(wanted, logic.not(happening)), valuesAt, logic.and, forest),
    joinedOver(lawful, valuesAt, logic.or, forest),
  )
}
