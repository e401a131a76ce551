import { countIn } from "../../diagram/forest/counting.ts"
import type { Diagram } from "../../diagram/forest/forest.ts"
import { never } from "../../diagram/forest/logic.ts"
import { coverOf, diagramOf } from "../../diagram/forest/regions.ts"
import type { FactWords } from "../../words/fact-words.ts"
import { regionWords } from "../../words/region-words.ts"
import { exampleIn, type ProofExample } from "../proof-example.ts"
import type { JointDiagram } from "./joint-diagram.ts"
import type { JointPolicy } from "./joint-policy.ts"
import { ofBoth, type Side, type Versions } from "./versions.ts"

/** Combinations of facts that can be told of together, for which something changes. */
export interface ChangedRegion {
  /** Which they are, fact by fact; empty where it is everybody. */
  readonly where: ReadonlyArray<FactWords>
  /** How many of them change, in digits. */
  readonly cells: string
  /** The rules that decide here. */
  readonly rules: Versions<ReadonlyArray<string>>
  /** Somebody to whom it happens: all the facts that either version compares. */
  readonly example: ProofExample
  /** The version that says that the example cannot happen; `null` where none does. */
  readonly ruledOutBy: Side | null
}

/** Where something changes, and where it is not told for want of room. */
export interface ChangedRegions {
  /** In how many combinations of the compared facts, in digits. */
  readonly cells: string
  /** These in regions, of which none can be left out; they may overlap. */
  readonly regions: ReadonlyArray<ChangedRegion>
  /** How many combinations lie in none of the regions: 0 unless there are very many of these. */
  readonly elsewhere: string
}

/** Where a diagram holds, in at most so many regions. */
export const changedRegions = (
  changed: Diagram,
  names: Versions<ReadonlyArray<string>>,
  { decision, whereDecided, allowed }: JointDiagram,
  { document, order }: JointPolicy,
  atMost: number,
): ChangedRegions => {
  const { forest, logic, possible, all, compared } = decision
  const count = countIn(forest, compared)
  const exampleOf = exampleIn(document, decision, all.slice(0, compared))
  const allowedByBoth = logic.and(allowed.old, allowed.new)

  const likeliestIn = (part: Diagram): Pick<ChangedRegion, "example" | "ruledOutBy"> => {
    const likely = logic.and(part, allowedByBoth)
    if (likely !== never) return { example: exampleOf(likely), ruledOutBy: null }
    const [first, second] = order
    const byFirst = logic.and(part, allowed[first])
    return byFirst === never
      ? { example: exampleOf(part), ruledOutBy: first }
      : { example: exampleOf(byFirst), ruledOutBy: second }
  }
  const decidingIn = (part: Diagram): Versions<ReadonlyArray<string>> => {
    const deciding = [...whereDecided]
      .filter(([, decided]) => logic.and(decided, part) !== never)
      .map(([rules]) => rules)
    return ofBoth(names, (each, side) =>
      each.filter((_, place) => deciding.some((rules) => rules[side] === place)),
    )
  }
  const { regions, rest } = coverOf(changed, logic.not(possible), atMost, forest, logic)
  return {
    cells: String(count(changed)),
    regions: regions.map((region) => {
      const part = logic.and(diagramOf(region, forest), changed)
      return {
        where: regionWords(region, all, document.facts),
        cells: String(count(part)),
        rules: decidingIn(part),
        ...likeliestIn(part),
      }
    }),
    elsewhere: String(count(rest)),
  }
}
