import { type Diagram, type Forest, isLeaf } from "./forest.ts"
import { always } from "./logic.ts"

/**
 * In how many combinations of the first `levels` variables a diagram holds; it may ask for those
 * only.
 */
export const countIn = (forest: Forest, levels: number): ((diagram: Diagram) => bigint) => {
  const { widths, levelOf, branchesOf } = forest
  /** How many combinations the variables from each level to the last have. */
  const ways = Array.from({ length: levels + 1 }, (_, level) =>
    widths.slice(level, levels).reduce((product, width) => product * BigInt(width), 1n),
  )
  const found = new Map<Diagram, bigint>()

  /** Combinations of the variables from the diagram's own level on. */
  const counted = (diagram: Diagram): bigint => {
    if (isLeaf(diagram)) return diagram === always ? 1n : 0n
    const known =
      found.get(diagram) ??
      branchesOf(diagram).reduce((sum, branch) => sum + from(levelOf(diagram) + 1, branch), 0n)
    found.set(diagram, known)
    return known
  }
  const placeOf = (diagram: Diagram): number => (isLeaf(diagram) ? levels : levelOf(diagram))
  /** Combinations of the variables from a level on, those that are not asked for among them. */
  const from = (level: number, diagram: Diagram): bigint =>
    (counted(diagram) * (ways[level] as bigint)) / (ways[placeOf(diagram)] as bigint)

  return (diagram) => from(0, diagram)
}
