import type { Combination } from "./combination.ts"
import { type Diagram, type Forest, isLeaf, leafValue } from "./forest.ts"

/** A way through a diagram, and what it costs. */
export interface Way {
  /** For each level the value taken; `null` where the variable makes no difference. */
  readonly values: Combination
  readonly cost: number
}

/**
 * The cheapest way through a diagram to a leaf that is wanted, where each value taken has its cost;
 * of several the one with the lowest values. `undefined` where there is none.
 */
export const cheapestWay = (
  { widths, levelOf, branchesOf }: Forest,
  diagram: Diagram,
  isWanted: (leaf: number) => boolean,
  costOf: (level: number, value: number) => number,
): Way | undefined => {
  const found = new Map<Diagram, Step>()
  const search = (part: Diagram): Step => {
    if (isLeaf(part)) return { cost: isWanted(leafValue(part)) ? 0 : Number.POSITIVE_INFINITY }
    const known = found.get(part)
    if (known !== undefined) return known
    let best: Step = { cost: Number.POSITIVE_INFINITY }
    const level = levelOf(part)
    for (const [value, next] of branchesOf(part).entries()) {
      const cost = costOf(level, value) + search(next).cost
      if (cost < best.cost) best = { cost, level, value, next }
    }
    found.set(part, best)
    return best
  }

  const { cost } = search(diagram)
  if (cost === Number.POSITIVE_INFINITY) return undefined
  const values = new Map<number, number>()
  for (let step = search(diagram); step.next !== undefined; step = search(step.next)) {
    values.set(step.level, step.value)
  }
  return { values: widths.map((_, level) => values.get(level) ?? null), cost }
}

/** The best way on from a diagram: its first step, unless it has arrived or leads nowhere. */
type Step = Stride | { readonly cost: number; readonly next?: never }

interface Stride {
  readonly cost: number
  readonly level: number
  readonly value: number
  readonly next: Diagram
}
