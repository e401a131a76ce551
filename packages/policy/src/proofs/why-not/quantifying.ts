import type { Combination } from "../../diagram/forest/combining.ts"
import { type Diagram, type Forest, isLeaf } from "../../diagram/forest/forest.ts"

/**
 * A diagram that no longer asks for some levels, the branches of their values joined into one: by
 * “and” it holds where it did for all of these values, by “or” where it did for one of them.
 *
 * `valuesAt` says which values a level may have; `null` where it is still to be asked for.
 */
export const joinedOver = (
  diagram: Diagram,
  valuesAt: (level: number) => ReadonlyArray<number> | null,
  join: Combination,
  { levelOf, branchesOf, ask }: Forest,
): Diagram => {
  const known = new Map<Diagram, Diagram>()
  const joined = (part: Diagram): Diagram => {
    if (isLeaf(part)) return part
    const found = known.get(part) ?? without(part)
    known.set(part, found)
    return found
  }
  const without = (part: Diagram): Diagram => {
    const values = valuesAt(levelOf(part))
    const branches = branchesOf(part)
    if (values === null) return ask(levelOf(part), branches.map(joined))
    return branches
      .filter((_, value) => values.includes(value))
      .map(joined)
      .reduce(join)
  }
  return joined(diagram)
}
