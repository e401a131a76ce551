import { type Diagram, type Forest, isLeaf, leaf, leafValue } from "./forest.ts"

/** Two diagrams of a forest made into one. */
export type Combination = (one: Diagram, other: Diagram) => Diagram

/**
 * Combines functions value by value: `onLeaves` says what two values come to. `shortcut` may answer
 * where one side alone, or the two being equal, settles it.
 *
 * What was combined once is remembered, so that the work is at most the product of the sizes.
 */
export const combining = (
  forest: Forest,
  onLeaves: (one: number, other: number) => number,
  shortcut: (one: Diagram, other: Diagram) => Diagram | undefined = () => undefined,
): Combination => {
  const { levelOf, branch, ask, widths } = forest
  const combined = new Map<number, Diagram>()

  const combine: Combination = (one, other) => {
    if (isLeaf(one) && isLeaf(other)) return leaf(onLeaves(leafValue(one), leafValue(other)))
    const short = shortcut(one, other)
    if (short !== undefined) return short
    if (forest.isExhausted()) return leaf(0)
    const pair = pairOf(one, other)
    const known = combined.get(pair)
    if (known !== undefined) return known
    const level = Math.min(levelOf(one), levelOf(other))
    const branches: Array<Diagram> = []
    for (let value = 0; value < (widths[level] as number); value++) {
      branches.push(combine(branch(one, level, value), branch(other, level, value)))
    }
    const diagram = ask(level, branches)
    forest.remember()
    combined.set(pair, diagram)
    return diagram
  }
  return combine
}

/** One number for two diagrams; leaves are few, and below zero. */
export const pairOf = (one: Diagram, other: Diagram): number =>
  (one + offset) * span + other + offset

const offset = 2 ** 20
const span = 2 ** 26
