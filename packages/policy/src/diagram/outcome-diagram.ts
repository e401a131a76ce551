import type { DecisionDiagram } from "./decision-diagram.ts"
import type { Region } from "./forest/combination.ts"
import { combining } from "./forest/combining.ts"
import { type Diagram, type Forest, forest, isLeaf, leaf, leafValue } from "./forest/forest.ts"
import { never } from "./forest/logic.ts"

/**
 * What follows for every combination: a leaf of what the rule gives that is the first to hold,
 * `gives` being of each rule in its order and of `otherwise` at the end.
 */
export const outcomeDiagram = (
  { forest: kept, rules }: DecisionDiagram,
  gives: ReadonlyArray<number>,
): Diagram =>
  rules.reduceRight(
    (below, { holds }, place) =>
      combining(
        kept,
        (isHeld, left) => (isHeld === 1 ? Number(gives[place]) : left),
        (held, left) => (held === never ? left : undefined),
      )(holds, below),
    leaf(Number(gives[rules.length])),
  )

/** The values of the leaves to which a diagram can lead within a region. */
export const leavesAt = (
  diagram: Diagram,
  region: Region,
  { levelOf, branchesOf }: Forest,
): ReadonlySet<number> => {
  const leaves = new Set<number>()
  const seen = new Set<Diagram>()
  const visit = (part: Diagram): void => {
    if (isLeaf(part)) leaves.add(leafValue(part))
    if (isLeaf(part) || seen.has(part)) return
    seen.add(part)
    const values = region[levelOf(part)]
    for (const [value, branch] of branchesOf(part).entries()) {
      if (values == null || values.includes(value)) visit(branch)
    }
  }
  visit(diagram)
  return leaves
}

/** The levels on which it depends, within a region, where a diagram leads. */
export const levelsThatMatter = (
  diagram: Diagram,
  region: Region,
  { widths, budget, levelOf, branchesOf }: Forest,
): ReadonlySet<number> => {
  const left = forest(widths, budget)
  const known = new Map<Diagram, Diagram>()
  const restricted = (part: Diagram): Diagram => {
    if (isLeaf(part)) return part
    const values = region[levelOf(part)]
    const [first = 0] = values ?? []
    const found =
      known.get(part) ??
      left.ask(
        levelOf(part),
        branchesOf(part).map((branch, value, branches) =>
          restricted(
            values == null || values.includes(value) ? branch : (branches[first] as Diagram),
          ),
        ),
      )
    known.set(part, found)
    return found
  }
  return levelsIn(restricted(diagram), left)
}

const levelsIn = (diagram: Diagram, { levelOf, branchesOf }: Forest): ReadonlySet<number> => {
  const levels = new Set<number>()
  const seen = new Set<Diagram>()
  const visit = (part: Diagram): void => {
    if (isLeaf(part) || seen.has(part)) return
    seen.add(part)
    levels.add(levelOf(part))
    branchesOf(part).forEach(visit)
  }
  visit(diagram)
  return levels
}
