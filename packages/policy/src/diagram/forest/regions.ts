import { cheapestWay, type Way } from "./cheapest.ts"
import type { Combination, Region } from "./combination.ts"
import { type Diagram, type Forest, isLeaf } from "./forest.ts"
import { always, type Logic, never } from "./logic.ts"

/** Regions that together make up where a diagram holds, and what they leave over. */
export interface Cover {
  readonly regions: ReadonlyArray<Region>
  /** Where the diagram holds besides; `never` unless there are more regions than asked for. */
  readonly rest: Diagram
}

/**
 * Where a diagram holds, as regions of which none can be left out. They may overlap, and may reach
 * into `besides`, of which it does not matter what is said of it: so they can be larger and fewer.
 */
export const coverOf = (
  diagram: Diagram,
  besides: Diagram,
  atMost: number,
  forest: Forest,
  logic: Logic,
): Cover => {
  const allowed = logic.or(diagram, besides)
  const regions: Array<Region> = []
  let rest = diagram
  while (rest !== never && regions.length < atMost) {
    const way = cheapestWay(forest, rest, isTrue, () => 1)
    const region = widened((way as Way).values, allowed, forest)
    regions.push(region)
    rest = logic.without(rest, diagramOf(region, forest))
  }
  return { regions: needed(regions, logic.without(diagram, rest), forest, logic), rest }
}

const isTrue = (leaf: number): boolean => leaf === 1

/** The region around a combination that reaches as far as it may: to the deepest variables first. */
const widened = (combination: Combination, allowed: Diagram, forest: Forest): Region => {
  const region: Array<ReadonlyArray<number> | null> = combination.map((value) =>
    value === null ? null : [value],
  )
  const fits = (level: number, values: ReadonlyArray<number> | null): boolean => {
    const wider = region.with(level, values)
    return isWithin(wider, allowed, forest)
  }
  for (const level of [...region.keys()].reverse()) {
    if (fits(level, null)) region[level] = null
    for (let value = 0; value < Number(forest.widths[level]); value++) {
      const values = region[level]
      if (values == null || values.includes(value)) continue
      const wider = [...values, value].sort((one, other) => one - other)
      if (fits(level, wider)) region[level] = wider
    }
  }
  return region
}

/** Whether a diagram holds everywhere in a region. */
const isWithin = (region: Region, diagram: Diagram, { levelOf, branchesOf }: Forest): boolean => {
  const seen = new Set<Diagram>()
  const holds = (part: Diagram): boolean => {
    if (isLeaf(part)) return part === always
    if (seen.has(part)) return true
    seen.add(part)
    const values = region[levelOf(part)]
    return branchesOf(part).every(
      (branch, value) => (values != null && !values.includes(value)) || holds(branch),
    )
  }
  return holds(diagram)
}

/** A region as the diagram that holds in it. */
export const diagramOf = (region: Region, { ask, widths }: Forest): Diagram =>
  region.reduceRight<Diagram>(
    (within, values, level) =>
      values === null
        ? within
        : ask(
            level,
            Array.from({ length: Number(widths[level]) }, (_, value) =>
              values.includes(value) ? within : never,
            ),
          ),
    always,
  )

/** Some regions that together cover a diagram, less those that the others make up for. */
const needed = (
  regions: ReadonlyArray<Region>,
  covered: Diagram,
  forest: Forest,
  { without }: Logic,
): ReadonlyArray<Region> => {
  const diagrams = new Map(regions.map((region) => [region, diagramOf(region, forest)]))
  for (const region of regions) {
    const others = [...diagrams].filter(([other]) => other !== region)
    const left = others.reduce((rest, [, other]) => without(rest, other), covered)
    if (left === never) diagrams.delete(region)
  }
  return [...diagrams.keys()]
}
