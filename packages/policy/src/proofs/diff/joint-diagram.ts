import { type DecisionDiagram, decisionDiagram } from "../../diagram/decision-diagram.ts"
import { combining } from "../../diagram/forest/combining.ts"
import type { Diagram } from "../../diagram/forest/forest.ts"
import { leavesAt, outcomeDiagram } from "../../diagram/outcome-diagram.ts"
import { canHold, datesGoTogether } from "../../diagram/possible.ts"
import type { JointPolicy } from "./joint-policy.ts"
import type { Table } from "./table.ts"
import { ofBoth, type Versions } from "./versions.ts"

/** Which rules decide in two versions, for every combination of what their facts can be. */
export interface JointDiagram {
  readonly decision: DecisionDiagram
  /** Where a rule of the old version and one of the new decide: `otherwise` after the last. */
  readonly whereDecided: ReadonlyMap<DecidingRules, Diagram>
  /** Where each version says that it can happen. */
  readonly allowed: Versions<Diagram>
}

/** The places of the rules that decide, one of each version. */
type DecidingRules = Versions<number>

/** How far the rules of each version were gone through before the budget was used up. */
export interface Unfinished {
  readonly kind: "unfinished"
  readonly rules: Versions<number>
}

export const jointDiagram = (
  tables: Versions<Table>,
  joint: JointPolicy,
  budget: number | undefined,
): JointDiagram | Unfinished => {
  const { order, jointly, document } = joint
  const rules = order.flatMap((side) =>
    tables[side].rules.map(({ conditions }) => ({ conditions: jointly(conditions, side) })),
  )
  const decision = decisionDiagram(document, { rules }, budget)
  const { forest, possible } = decision
  const inFirst = tables[order[0]].rules.length
  const rulesOf = ofBoth(tables, (_, side) =>
    side === order[0] ? decision.rules.slice(0, inFirst) : decision.rules.slice(inFirst),
  )
  const deciding = ofBoth(rulesOf, (own) =>
    outcomeDiagram({ ...decision, rules: own }, [...own.keys(), own.length]),
  )
  const width = rulesOf.new.length + 1
  const both = combining(forest, (old, later) => old * width + later)(deciding.old, deciding.new)
  const happening = combining(forest, (pair, happens) => (happens === 1 ? pair + 1 : 0))
  const pairs = happening(both, possible)
  const leaves = [...leavesAt(pairs, [], forest)].sort((one, other) => one - other)
  const whereDecided = new Map(
    leaves
      .filter((place) => place > 0)
      .map((place) => [
        { old: Math.floor((place - 1) / width), new: (place - 1) % width },
        combining(forest, (pair) => Number(pair === place))(pairs, pairs),
      ]),
  )
  const allowed = allowedBy(joint, decision)
  return forest.isExhausted()
    ? { kind: "unfinished", rules: ofBoth(rulesOf, (own) => own.length) }
    : { decision, whereDecided, allowed }
}

const allowedBy = (
  { cannotHappen }: JointPolicy,
  { all, compared, forest, logic, diagramOf }: DecisionDiagram,
): Versions<Diagram> =>
  ofBoth(cannotHappen, (conditions) =>
    canHold(
      conditions.map(diagramOf).reduce(logic.without, datesGoTogether(all, forest, logic)),
      compared,
      forest,
    ),
  )
