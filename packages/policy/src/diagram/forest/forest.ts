/**
 * A decision diagram: a function of some variables, each of finitely many values. Within one forest
 * two diagrams are the same number exactly when they are the same function.
 *
 * A diagram is a leaf, which has a value and asks for nothing; or it asks for one variable and goes
 * on to another diagram for each of its values. Variables are asked in the order of their levels,
 * and one that makes no difference is not asked.
 */
export type Diagram = number

/** Where diagrams are kept, so that equal ones are kept once. */
export interface Forest {
  /** How many values the variable of each level has. */
  readonly widths: ReadonlyArray<number>
  /** The level that a diagram asks for; the number of levels for a leaf. */
  readonly levelOf: (diagram: Diagram) => number
  /** What follows for each value of the variable asked for; none for a leaf. */
  readonly branchesOf: (diagram: Diagram) => ReadonlyArray<Diagram>
  /** What follows for one value of the variable at a level, whether or not it is asked for. */
  readonly branch: (diagram: Diagram, level: number, value: number) => Diagram
  /** The diagram that asks for a level's variable; its branches ask for later levels only. */
  readonly ask: (level: number, branches: ReadonlyArray<Diagram>) => Diagram
  /** How much may be kept: diagrams, leaves apart, and what is remembered of combining them. */
  readonly budget: number
  /** Takes room for one thing more that is remembered. */
  readonly remember: () => void
  /** Whether the room was used up: what was made since is worth nothing. */
  readonly isExhausted: () => boolean
}

/** The leaf of a value: 0 or a whole number above it. */
export const leaf = (value: number): Diagram => -1 - value

export const isLeaf = (diagram: Diagram): boolean => diagram < 0

/** The value of a leaf. */
export const leafValue = (diagram: Diagram): number => -1 - diagram

export const forest = (widths: ReadonlyArray<number>, budget: number): Forest => {
  const levels: Array<number> = []
  const branches: Array<ReadonlyArray<Diagram>> = []
  const kept = new Map<string, Diagram>()
  let taken = 0

  const levelOf = (diagram: Diagram): number => levels[diagram] ?? widths.length
  const branchesOf = (diagram: Diagram): ReadonlyArray<Diagram> =>
    branches[diagram] as ReadonlyArray<Diagram>

  const remember = (): void => {
    taken += 1
  }
  const isExhausted = (): boolean => taken > budget

  const keep = (level: number, parts: ReadonlyArray<Diagram>): Diagram => {
    const key = `${level}:${parts.join()}`
    const same = kept.get(key)
    if (same !== undefined) return same
    remember()
    if (isExhausted()) return leaf(0)
    levels.push(level)
    branches.push(parts)
    kept.set(key, levels.length - 1)
    return levels.length - 1
  }
  return {
    widths,
    levelOf,
    branchesOf,
    branch: (diagram, level, value) =>
      levelOf(diagram) === level ? (branchesOf(diagram)[value] as Diagram) : diagram,
    ask: (level, parts) => {
      const [first] = parts
      return first !== undefined && parts.every((part) => part === first)
        ? first
        : keep(level, parts)
    },
    budget,
    remember,
    isExhausted,
  }
}
