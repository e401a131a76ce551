import type { Comparison, Condition, GroupCondition } from "../document/condition.ts"
import type { NamedConditions } from "./comparisons-in.ts"
import type { Diagram } from "./forest/forest.ts"
import { always, type Logic, never } from "./forest/logic.ts"

/** Conditions as diagrams: where they hold. */
export const conditionDiagrams = (
  comparing: (comparison: Comparison) => Diagram,
  named: NamedConditions,
  { and, or, not }: Logic,
): ((condition: Condition) => Diagram) => {
  const known = new Map<string, Diagram>()
  const diagramOf = (condition: Condition): Diagram => {
    if ("all" in condition) return condition.all.map(diagramOf).reduce(and, always)
    if ("any" in condition) return condition.any.map(diagramOf).reduce(or, never)
    if ("not" in condition) return not(diagramOf(condition.not))
    if ("condition" in condition) return called(condition.condition)
    return comparing(condition)
  }
  const called = (name: string): Diagram => {
    const diagram = known.get(name) ?? diagramOf(named[name] as GroupCondition)
    known.set(name, diagram)
    return diagram
  }
  return diagramOf
}
