import type { FactValue } from "@str-service/domain"
import type { CompiledPolicy } from "../compile-policy.ts"
import type { Comparison } from "../document/condition.ts"
import { factReaders } from "../facts/read-fact.ts"
import { askedWords } from "../words/condition-words.ts"
import { type FactCatalogue, factLabel } from "../words/fact-words.ts"
import { or } from "../words/listing.ts"
import type { AskedComparison } from "./comparisons.ts"
import { isUpper, type Threshold, thresholdsOf } from "./thresholds.ts"
import type { UncoveredThreshold } from "./uncovered.ts"

/** For each threshold, once in each decision or limit: the side without a case, or `null`. */
export const thresholdCoverage = (
  { document }: CompiledPolicy,
  comparisons: ReadonlyArray<AskedComparison>,
): ReadonlyArray<UncoveredThreshold | null> => {
  const readers = factReaders(document.facts)
  return distinctThresholds(comparisons, document.facts).map((place) => {
    const { asked, comparison, path, threshold } = place
    const { fact } = comparison
    const values = asked.flatMap(({ facts, on }) => readers.get(fact)?.read(facts, on) ?? [])
    const lacking = sides.filter((side) => !values.some((value) => isOn(side, threshold, value)))
    return lacking.length === 0
      ? null
      : {
          path,
          fact,
          ...threshold,
          lacking,
          message: `No case has “${factLabel(document.facts, fact)}” ${or(lacking.map((side) => sideWords(side, fact, threshold, document.facts)))}.`,
        }
  })
}

const sides = ["lower", "upper"] as const

const sideWords = (
  side: "lower" | "upper",
  fact: string,
  threshold: Threshold,
  catalogue: FactCatalogue,
): string => askedWords(sideOf(side, fact, threshold), catalogue)

/** That a fact is on a side of a threshold. */
export const sideOf = (
  side: "lower" | "upper",
  fact: string,
  { at, above }: Threshold,
): Comparison => {
  const upper = above ? "greaterThan" : "greaterThanInclusive"
  return { fact, operator: side === "upper" ? upper : `not:${upper}`, value: at }
}

const isOn = (side: "lower" | "upper", threshold: Threshold, value: FactValue): boolean =>
  isUpper(threshold, value) === (side === "upper")

interface ThresholdPlace extends AskedComparison {
  readonly threshold: Threshold
}

const distinctThresholds = (
  comparisons: ReadonlyArray<AskedComparison>,
  catalogue: FactCatalogue,
): ReadonlyArray<ThresholdPlace> => {
  const places = comparisons.flatMap((place) =>
    thresholdsOf(place.comparison, catalogue).map(
      (threshold): ThresholdPlace => ({ ...place, threshold }),
    ),
  )
  return [...new Map(places.map((place) => [keyOf(place), place])).values()]
}

/** Equal for one threshold of one decision, of one limit, or of the named conditions. */
const keyOf = ({ path, comparison, threshold }: ThresholdPlace): string => {
  const within = path[0] === "conditions" ? path.slice(0, 1) : path.slice(0, 2)
  return JSON.stringify([within, comparison.fact, threshold.at, threshold.above])
}
