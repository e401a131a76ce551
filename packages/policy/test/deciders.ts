import type { Day, Facts } from "@str-service/domain"
import type { CompiledPolicy, Decision } from "@str-service/policy"
import { type DecisionDiagram, decisionDiagram } from "../src/diagram/decision-diagram.ts"
import { cheapestWay } from "../src/diagram/forest/cheapest.ts"
import type { Region } from "../src/diagram/forest/combination.ts"
import type { Diagram } from "../src/diagram/forest/forest.ts"
import { leavesAt, outcomeDiagram } from "../src/diagram/outcome-diagram.ts"
import { type Example, exampleAt } from "../src/diagram/variables/example.ts"
import { placing } from "../src/diagram/variables/placement.ts"
import { factReaders } from "../src/facts/read-fact.ts"

/** The diagram of a policy's eligibility, and what can be asked of it. */
export interface Decider {
  readonly diagram: DecisionDiagram
  /** Which rule decides for somebody: by its place, `otherwise` after the last. */
  readonly decidingAt: (facts: Facts, on: Day) => ReadonlyArray<number> | undefined
  readonly placeOf: (facts: Facts, on: Day) => Region | undefined
  readonly exampleIn: (part: Diagram) => Example | undefined
}

export const deciderOf = (
  { document, effectiveFrom }: CompiledPolicy,
  budget?: number,
): Decider => {
  const decision = document.decisions.eligibility as Decision<string>
  const diagram = decisionDiagram(document, decision, budget)
  const { all, compared, forest } = diagram
  const decides = outcomeDiagram(diagram, [...decision.rules.keys(), decision.rules.length])
  const placeOf = placing(all, factReaders(document.facts))
  return {
    diagram,
    placeOf,
    decidingAt: (facts, on) => {
      const region = placeOf(facts, on)
      return region === undefined ? undefined : [...leavesAt(decides, region, forest)]
    },
    exampleIn: (part) => {
      const way = cheapestWay(
        forest,
        part,
        (leaf) => leaf === 1,
        () => 1,
      )
      return way && exampleAt(all.slice(0, compared), way.values, effectiveFrom)
    },
  }
}
