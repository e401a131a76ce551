import { type Day, wholeUnitsBetween } from "@str-service/domain"
import { Engine } from "json-rules-engine"
import type { CompiledPolicy } from "../compile-policy.ts"
import { parsedCondition } from "../conditions/compile-condition.ts"
import type { DecisionName } from "../document/decision.ts"

/**
 * A decision as a json-rules-engine `Engine`, derived facts as on a day; `null` where the policy
 * makes no such decision. After `run`, the outcome is `events[0]`.
 *
 * Rules are given falling priorities, and `otherwise` the lowest, with a condition that always
 * holds. For complete sets of facts the outcome is the policy's own; for a missing fact the engine
 * throws. It stops at nothing: `events` lists every rule that holds, in their order.
 */
export const toEngine = (
  { document }: CompiledPolicy,
  name: DecisionName,
  on: Day,
): Engine | null => {
  const decision = document.decisions[name]
  if (decision === undefined) return null
  const engine = new Engine()
  for (const [condition, means] of Object.entries(document.conditions ?? {})) {
    engine.setCondition(condition, parsedCondition(means))
  }
  for (const [index, rule] of decision.rules.entries()) {
    engine.addRule({
      name: rule.name,
      conditions: parsedCondition(rule.conditions),
      event: rule.event,
      priority: decision.rules.length + 1 - index,
    })
  }
  engine.addRule({
    name: "otherwise",
    conditions: { all: [] },
    event: decision.otherwise,
    priority: 1,
  })
  for (const [fact, definition] of Object.entries(document.facts)) {
    if ("derived" in definition) {
      const { unit, since } = definition.derived
      engine.addFact(fact, async (_params, almanac) =>
        wholeUnitsBetween(await almanac.factValue<Day>(since), on, unit),
      )
    }
  }
  return engine
}
