import type { Day } from "@str-service/domain"
import { type Cell, exampleIn } from "../diagram/variables/parting.ts"
import type { Range } from "../diagram/variables/ranges.ts"
import type { Scale } from "../diagram/variables/scale.ts"
import type { FactDefinition } from "../document/fact-definition.ts"
import { dayWords } from "./day-words.ts"
import { valueWords } from "./fact-words.ts"
import { neither, or } from "./listing.ts"

/**
 * Some of the values of a fact in words, those next to one another together: `under 18 years or 65
 * years or more`, `not Access`, `from 1 October 2012 to 5 April 2013`.
 */
export const placesWords = (
  cells: ReadonlyArray<Cell>,
  places: ReadonlyArray<number>,
  fact: FactDefinition,
): string => {
  const ranged = cells.flatMap((cell, place) =>
    cell.range === undefined ? [] : [{ ...cell, isIn: places.includes(place) }],
  )
  return ranged.length > 0 ? stretchesWords(ranged, fact) : codesWords(cells, places, fact)
}

const codesWords = (
  cells: ReadonlyArray<Cell>,
  places: ReadonlyArray<number>,
  fact: FactDefinition,
): string => {
  const words = cells.map((cell) => valueWords(fact, exampleIn(cell)))
  const isIn = (_: string, place: number): boolean => places.includes(place)
  const within = words.filter(isIn)
  const others = words.filter((word, place) => !isIn(word, place))
  if (fact.type === "boolean" || others.length >= within.length) return or(within)
  return others.length === 1 ? `not ${others.join()}` : neither(others)
}

interface RangeOrNot {
  readonly range: Range
  readonly scale: Scale
  readonly isIn: boolean
}

const stretchesWords = (ranges: ReadonlyArray<RangeOrNot>, fact: FactDefinition): string => {
  const stretches: Array<string> = []
  let start: Range | undefined
  for (const [index, { range, scale, isIn }] of ranges.entries()) {
    if (!isIn) continue
    start ??= range
    if (ranges[index + 1]?.isIn === true) continue
    const { low, isLowIn } = start
    stretches.push(stretchWords({ ...range, low, isLowIn }, scale, fact))
    start = undefined
  }
  return or(stretches)
}

const stretchWords = (
  { low, high, isLowIn, isHighIn }: Range,
  scale: Scale,
  fact: FactDefinition,
): string => {
  const words = (position: number): string => valueWords(fact, scale.valueOf(position))
  const isFromFirst = low === scale.lowest
  const isToLast = high === scale.highest
  if (low === high) return words(low)
  if (fact.type === "date") {
    const day = (position: number): string => dayWords(scale.valueOf(position) as Day)
    if (isFromFirst) return `before ${day(high + 1)}`
    return isToLast ? `on or after ${day(low)}` : `from ${day(low)} to ${day(high)}`
  }
  if (scale.isWhole) {
    if (isFromFirst) return `under ${words(high + 1)}`
    return isToLast ? `${words(low)} or more` : `${low} to ${words(high)}`
  }
  const least = isLowIn ? `${words(low)} or more` : `more than ${words(low)}`
  const most = isHighIn ? `${words(high)} or less` : `under ${words(high)}`
  if (isFromFirst) return most
  return isToLast ? least : `${least} and ${most}`
}
