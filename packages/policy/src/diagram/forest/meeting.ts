import type { Combination } from "./combination.ts"
import { pairOf } from "./combining.ts"
import { countIn } from "./counting.ts"
import type { Diagram, Forest } from "./forest.ts"
import { always, never } from "./logic.ts"

/** Where two diagrams both hold, without a diagram of it: asking for many pairs takes no room. */
export interface Meeting {
  /** The first combination in which both hold; `undefined` where there is none. */
  readonly at: (one: Diagram, other: Diagram) => Combination | undefined
  /** In how many combinations of the first `levels` variables both hold. */
  readonly count: (one: Diagram, other: Diagram) => bigint
}

export const meeting = (forest: Forest, levels: number): Meeting => {
  const valuesAt = forest.widths.map((width) => Array.from({ length: width }, (_, value) => value))
  return {
    at: (one, other) => firstInBoth(forest, valuesAt, one, other),
    count: countInBoth(forest, valuesAt, countIn(forest, levels)),
  }
}

/** The values that the variable of each level has. */
type ValuesAt = ReadonlyArray<ReadonlyArray<number>>

const firstInBoth = (
  { levelOf, branch }: Forest,
  valuesAt: ValuesAt,
  first: Diagram,
  second: Diagram,
): Combination | undefined => {
  const apart = new Set<number>()
  const found: Array<number | null> = valuesAt.map(() => null)
  const meet = (one: Diagram, other: Diagram): boolean => {
    if (one === never || other === never || apart.has(pairOf(one, other))) return false
    if (one === always && other === always) return true
    const level = Math.min(levelOf(one), levelOf(other))
    const value = valuesAt[level]?.find((each) =>
      meet(branch(one, level, each), branch(other, level, each)),
    )
    found[level] = value ?? null
    if (value === undefined) apart.add(pairOf(one, other))
    return value !== undefined
  }
  return meet(first, second) ? found : undefined
}

const countInBoth =
  ({ levelOf, branch }: Forest, valuesAt: ValuesAt, countAlone: (one: Diagram) => bigint) =>
  (first: Diagram, second: Diagram): bigint => {
    const counted = new Map<number, bigint>()
    const alone = (one: Diagram, other: Diagram): bigint | undefined => {
      if (one === never || other === never) return 0n
      if (one === always || one === other) return countAlone(other)
      return other === always ? countAlone(one) : counted.get(pairOf(one, other))
    }
    /** What follows for each value is counted as for all of them, so that the sum is too large. */
    const both = (one: Diagram, other: Diagram): bigint => {
      const known = alone(one, other)
      if (known !== undefined) return known
      const level = Math.min(levelOf(one), levelOf(other))
      const values = valuesAt[level] as ReadonlyArray<number>
      const sum = values.reduce(
        (total, value) => total + both(branch(one, level, value), branch(other, level, value)),
        0n,
      )
      const count = sum / BigInt(values.length)
      counted.set(pairOf(one, other), count)
      return count
    }
    return both(first, second)
  }
