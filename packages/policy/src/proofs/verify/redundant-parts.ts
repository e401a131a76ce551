import type { Path } from "../../check/problem.ts"
import type { DecisionDiagram } from "../../diagram/decision-diagram.ts"
import type { Diagram } from "../../diagram/forest/forest.ts"
import { always, never } from "../../diagram/forest/logic.ts"
import type { Condition, GroupCondition } from "../../document/condition.ts"

/** A part of a condition that can be left out of it. */
export interface RedundantPart {
  readonly path: Path
  readonly part: Condition
  /** Where the condition holds with it, after what was found before it has been left out. */
  readonly before: Diagram
  readonly after: Diagram
}

/**
 * The parts of a condition that can be left out, all of them together and with those that are left
 * out `already`, so that it stays the same; of several that make up for one another those further
 * down. `isSame` says of where the rest holds whether it is the same.
 */
export const redundantParts = (
  condition: GroupCondition,
  path: Path,
  already: ReadonlyArray<RedundantPart>,
  decision: Pick<DecisionDiagram, "diagramOf" | "logic">,
  isSame: (changed: Diagram) => boolean,
): ReadonlyArray<RedundantPart> => {
  const found = foundInOnePass(condition, path, already, decision, isSame)
  if (found.length === 0) return []
  // What mattered while they were there may make no difference without them.
  return [...found, ...redundantParts(condition, path, [...already, ...found], decision, isSame)]
}

const foundInOnePass: typeof redundantParts = (
  condition,
  path,
  already,
  { diagramOf, logic },
  isSame,
) => {
  const left = new Set(already.map((part) => keyOf(part.path)))
  const found: Array<RedundantPart> = []

  const join = (node: Condition, parts: ReadonlyArray<PlacedDiagram>): Diagram => {
    const diagrams = parts.map(({ diagram }) => diagram)
    if ("any" in node) return diagrams.reduce(logic.or, never)
    const all = diagrams.reduce(logic.and, always)
    return "not" in node ? logic.not(all) : all
  }

  const partsLeft = (node: Condition, at: Path): ReadonlyArray<PlacedDiagram> =>
    partsOf(node, at)
      .filter(({ place }) => !left.has(keyOf(place)))
      .map((one) => ({ ...one, diagram: remaining(one.part, one.place) }))

  const remaining = (node: Condition, at: Path): Diagram => {
    const parts = partsLeft(node, at)
    return parts.length === 0 ? diagramOf(node) : join(node, parts)
  }

  /** Where a part holds without what can be left out of it; `within` is the whole around it. */
  const slimmed = (node: Condition, at: Path, within: (part: Diagram) => Diagram): Diagram => {
    let parts = partsLeft(node, at)
    if (parts.length === 0) return diagramOf(node)
    for (const one of parts.toReversed()) {
      const now = parts
      const others = now.filter(({ place }) => place !== one.place)
      const after = within(join(node, others))
      if (others.length > 0 && isSame(after)) {
        found.push({ path: one.place, part: one.part, before: within(join(node, now)), after })
        parts = others
      } else {
        const swapped = (diagram: Diagram) =>
          now.map((part) => (part.place === one.place ? { ...part, diagram } : part))
        parts = swapped(
          slimmed(one.part, one.place, (changed) => within(join(node, swapped(changed)))),
        )
      }
    }
    return join(node, parts)
  }

  slimmed(condition, path, (whole) => whole)
  return found.toReversed()
}

interface Part {
  readonly part: Condition
  readonly place: Path
}

interface PlacedDiagram extends Part {
  readonly diagram: Diagram
}

/** What a condition is made of; what is denied is a part that cannot be left out by itself. */
const partsOf = (node: Condition, at: Path): ReadonlyArray<Part> => {
  const among = (parts: ReadonlyArray<Condition>, key: string) =>
    parts.map((part, index) => ({ part, place: [...at, key, index] }))
  if ("all" in node) return among(node.all, "all")
  if ("any" in node) return among(node.any, "any")
  return "not" in node ? [{ part: node.not, place: [...at, "not"] }] : []
}

const keyOf = (path: Path): string => JSON.stringify(path)
