import type { Day, Facts, FactValue } from "@str-service/domain"
import type { Combination } from "../forest/combination.ts"
import { type Stretch, stretchesOn } from "./day-stretches.ts"
import { type Cell, exampleIn } from "./parting.ts"
import { firstDay, lastDay } from "./scale.ts"
import type { DateVariable, Variable } from "./variables.ts"

/** Facts that somebody might have, and the day on which the policy is asked about them. */
export interface Example {
  readonly facts: Facts
  readonly on: Day
}

/**
 * Somebody who is where a combination says; what it leaves open is as the first value of each variable
 * has it.
 */
export const exampleAt = (
  variables: ReadonlyArray<Variable>,
  combination: Combination,
  effectiveFrom: Day,
): Example => {
  const at = (level: number): number => combination[level] ?? 0
  const [first] = variables
  const on = (first?.kind === "asked" && first.days[at(0)]?.example) || effectiveFrom
  const facts = new Map<string, FactValue>()
  for (const [level, variable] of variables.entries()) {
    switch (variable.kind) {
      case "fact":
        facts.set(variable.fact, exampleIn(variable.parting.cells[at(level)] as Cell))
        break
      case "member": {
        const codes = (facts.get(variable.fact) ?? []) as ReadonlyArray<string>
        facts.set(variable.fact, at(level) === 1 ? [...codes, variable.code] : codes)
        break
      }
      case "date":
        facts.set(variable.fact, dateAmong(variable, at(level), on))
        break
      case "asked":
    }
  }
  return { facts: Object.fromEntries(facts), on }
}

/** A date that is, on a day of asking, as a pattern has it: one at an end of such days. */
const dateAmong = (variable: DateVariable, pattern: number, on: Day): Day => {
  const places = variable.patterns[pattern]?.join()
  const stretch = stretchesOn(on, variable).find((each) => each.places.join() === places)
  const { from, to } = stretch as Stretch
  if (to !== lastDay) return to
  return from === firstDay ? on : from
}
