import { type Combination, combining } from "./combining.ts"
import { type Diagram, type Forest, leaf } from "./forest.ts"

/** The diagrams that are true, or false, whatever the facts. */
export const never: Diagram = leaf(0)
export const always: Diagram = leaf(1)

/** What conditions are made of. */
export interface Logic {
  readonly and: Combination
  readonly or: Combination
  readonly not: (diagram: Diagram) => Diagram
  /** Where the first holds and the other does not. */
  readonly without: Combination
}

export const logic = (forest: Forest): Logic => {
  const and = combining(
    forest,
    (one, other) => one & other,
    (one, other) => {
      if (one === never || other === never) return never
      if (one === always || one === other) return other
      return other === always ? one : undefined
    },
  )
  const or = combining(
    forest,
    (one, other) => one | other,
    (one, other) => {
      if (one === always || other === always) return always
      if (one === never || one === other) return other
      return other === never ? one : undefined
    },
  )
  const without = combining(
    forest,
    (one, other) => one & ~other,
    (one, other) => {
      if (one === never || other === always || one === other) return never
      return other === never ? one : undefined
    },
  )
  return { and, or, without, not: (diagram) => without(always, diagram) }
}
