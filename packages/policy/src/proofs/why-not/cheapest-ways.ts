import type { Combination } from "../../diagram/forest/combination.ts"
import { type Diagram, type Forest, isLeaf } from "../../diagram/forest/forest.ts"
import { always } from "../../diagram/forest/logic.ts"

/** All the cheapest ways to where a diagram holds, or the first of them. */
export interface CheapestWays {
  /** For each level the value taken; `null` where the variable makes no difference. */
  readonly ways: ReadonlyArray<Combination>
  /** What each costs; infinite where the diagram holds nowhere. */
  readonly cost: number
  /** Whether there are no more of them. */
  readonly isAll: boolean
}

/** What it costs to take a value. */
type Cost = (level: number, value: number) => number

export const cheapestWays = (
  { widths, levelOf, branchesOf }: Forest,
  diagram: Diagram,
  costOf: Cost,
  atMost: number,
): CheapestWays => {
  const costs = new Map<Diagram, number>()
  const costFrom = (part: Diagram): number => {
    if (isLeaf(part)) return part === always ? 0 : Number.POSITIVE_INFINITY
    const cost =
      costs.get(part) ??
      Math.min(
        ...branchesOf(part).map((next, value) => costOf(levelOf(part), value) + costFrom(next)),
      )
    costs.set(part, cost)
    return cost
  }
  const ways: Array<Combination> = []
  const walk = (part: Diagram, way: Combination): void => {
    if (ways.length > atMost) return
    if (isLeaf(part)) {
      ways.push(way)
      return
    }
    const level = levelOf(part)
    for (const [value, next] of branchesOf(part).entries()) {
      const isCheapest = costOf(level, value) + costFrom(next) === costFrom(part)
      if (isCheapest) walk(next, way.with(level, value))
    }
  }
  const cost = costFrom(diagram)
  if (cost < Number.POSITIVE_INFINITY)
    walk(
      diagram,
      widths.map(() => null),
    )
  return { ways: ways.slice(0, atMost), cost, isAll: ways.length <= atMost }
}
