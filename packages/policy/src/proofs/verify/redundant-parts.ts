import type { Path } from "../../check/problem.ts"
import type { Condition, GroupCondition } from "../../document/condition.ts"

/** A part of a condition that can be left out of it. */
export interface RedundantPart {
  readonly path: Path
  readonly part: Condition
  /** The condition with it, after what was found before it has been left out. */
  readonly before: Condition
  readonly after: Condition
}

/**
 * The parts of a condition that can be left out, all of them together and with those that are left
 * out `already`, so that it stays the same; of several that make up for one another those further
 * down. `isSame` says what is the same.
 */
export const redundantParts = (
  condition: GroupCondition,
  path: Path,
  already: ReadonlyArray<RedundantPart>,
  isSame: (changed: Condition) => boolean,
): ReadonlyArray<RedundantPart> => {
  const found: Array<RedundantPart> = []
  const without = (...others: ReadonlyArray<Path>): Condition => {
    const left = [...already, ...found].map((part) => part.path)
    return leavingOut(condition, path, new Set([...left, ...others].map(keyOf)))
  }
  const isLeft = (place: Path): boolean =>
    [...already, ...found].some((part) => keyOf(part.path) === keyOf(place))

  const visit = (node: Condition, at: Path): void => {
    const parts = partsOf(node, at)
    for (const { part, place } of parts.toReversed()) {
      if (isLeft(place)) continue
      const hasOthers = parts.some((other) => other.place !== place && !isLeft(other.place))
      const after = hasOthers ? without(place) : undefined
      if (after !== undefined && isSame(after)) {
        found.push({ path: place, part, before: without(), after })
      } else {
        visit(part, place)
      }
    }
  }
  visit(condition, path)
  return found.toReversed()
}

interface Part {
  readonly part: Condition
  readonly place: Path
}

/** What a condition is made of; what is denied is a part that cannot be left out by itself. */
const partsOf = (node: Condition, at: Path): ReadonlyArray<Part> => {
  const among = (parts: ReadonlyArray<Condition>, key: string) =>
    parts.map((part, index) => ({ part, place: [...at, key, index] }))
  if ("all" in node) return among(node.all, "all")
  if ("any" in node) return among(node.any, "any")
  return "not" in node ? [{ part: node.not, place: [...at, "not"] }] : []
}

/** A condition without the parts at some places; a group keeps at least one. */
const leavingOut = (node: Condition, at: Path, left: ReadonlySet<string>): Condition => {
  const kept = partsOf(node, at)
    .filter(({ place }) => !left.has(keyOf(place)))
    .map(({ part, place }) => leavingOut(part, place, left))
  const [first, ...others] = kept
  if (first === undefined) return node
  if ("all" in node) return { all: [first, ...others] }
  return "any" in node ? { any: [first, ...others] } : { not: first }
}

const keyOf = (path: Path): string => JSON.stringify(path)
