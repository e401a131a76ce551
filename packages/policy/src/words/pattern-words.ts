import type { DateVariable } from "../diagram/variables/variables.ts"
import { definitionOf, type FactCatalogue, type FactWords, factLabel } from "./fact-words.ts"
import { placesWords } from "./stretch-words.ts"

/** For each part of a date the places that are meant; `null` where all are. */
type Box = ReadonlyArray<ReadonlyArray<number> | null>

/**
 * Some of the patterns that there can be of a date and of what is derived from it, in words about
 * each of them. Nothing need be said of what cannot be.
 */
export const patternsWords = (
  date: DateVariable,
  chosen: ReadonlyArray<number>,
  possible: ReadonlyArray<number>,
  catalogue: FactCatalogue,
): ReadonlyArray<FactWords> => {
  const boxes = boxesOf(date, chosen, possible).map((box) => boxWords(date, box, catalogue))
  if (boxes.length < 2) return boxes.flat()
  const ways = boxes.map((box) =>
    box.map(({ label, words }) => `${label}: ${words}`).join(", and "),
  )
  return [
    {
      fact: date.fact,
      label: factLabel(catalogue, date.fact),
      words: `either ${ways.join("; or ")}`,
    },
  ]
}

const boxWords = (
  { parts }: DateVariable,
  box: Box,
  catalogue: FactCatalogue,
): ReadonlyArray<FactWords> =>
  parts.flatMap(({ fact, parting }, index) => {
    const places = box[index]
    return places == null
      ? []
      : [
          {
            fact,
            label: factLabel(catalogue, fact),
            words: placesWords(parting.cells, places, definitionOf(catalogue, fact)),
          },
        ]
  })

/** Boxes that together hold the chosen patterns of those that there can be, and none of the others. */
const boxesOf = (
  { patterns, parts }: DateVariable,
  chosen: ReadonlyArray<number>,
  possible: ReadonlyArray<number>,
): ReadonlyArray<Box> => {
  const placesIn = (pattern: number) => patterns[pattern] as ReadonlyArray<number>
  const others = possible.filter((pattern) => !chosen.includes(pattern)).map(placesIn)
  const boxes: Array<Box> = []
  for (const pattern of chosen.filter((each) => possible.includes(each))) {
    const places = placesIn(pattern)
    if (boxes.some((box) => isIn(box, places))) continue
    boxes.push(
      parts.reduce<Box>(
        (box, { parting }, index) => widened(box, index, parting.cells.length, others),
        places.map((place) => [place]),
      ),
    )
  }
  return boxes
}

const isIn = (box: Box, places: ReadonlyArray<number>): boolean =>
  box.every((allowed, index) => allowed?.includes(Number(places[index])) ?? true)

/** A box with as many places of one part as it may have without any of the others in it. */
const widened = (
  box: Box,
  part: number,
  cells: number,
  others: ReadonlyArray<ReadonlyArray<number>>,
): Box => {
  const isClear = (wider: Box): boolean => !others.some((places) => isIn(wider, places))
  const whole = box.with(part, null)
  if (isClear(whole)) return whole
  const fitting = Array.from({ length: cells }, (_, place) => place).filter((place) =>
    isClear(box.with(part, [place])),
  )
  return box.with(part, fitting)
}
