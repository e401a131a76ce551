import type { Scale } from "./scale.ts"

/** Numbers next to one another on a scale. */
export interface Range {
  readonly low: number
  readonly high: number
  /** Whether the ends themselves are within; on a scale of whole numbers they always are. */
  readonly isLowIn: boolean
  readonly isHighIn: boolean
  /** A number within: one next to another range, if there is such a one. */
  readonly example: number
}

/**
 * A scale in ranges, from the lowest: parted at the named numbers wherever the answers differ.
 * `answersAt` must be the same for all numbers between two named ones.
 */
export const rangesOf = (
  scale: Scale,
  named: ReadonlyArray<number>,
  answersAt: (position: number) => string,
): ReadonlyArray<Range> => {
  const inOrder = [...new Set(named)]
    .filter((position) => position >= scale.lowest && position <= scale.highest)
    .sort((one, other) => one - other)
  const ranges: Array<Range> = []
  for (const piece of (scale.isWhole ? steps : pointsAndGaps)(scale, inOrder)) {
    const last = ranges.at(-1)
    if (last === undefined || answersAt(last.example) !== answersAt(piece.example)) {
      ranges.push(piece)
    } else {
      ranges.splice(-1, 1, joined(last, piece, scale))
    }
  }
  return ranges
}

/** The place of the range that a number is in; -1 for none. */
export const placeIn = (ranges: ReadonlyArray<Range>, position: number): number =>
  ranges.findIndex(
    ({ low, high, isLowIn, isHighIn }) =>
      (isLowIn ? position >= low : position > low) &&
      (isHighIn ? position <= high : position < high),
  )

/** Each named whole number by itself, and those between. */
const steps = ({ lowest, highest }: Scale, named: ReadonlyArray<number>): ReadonlyArray<Range> => {
  const starts = [
    ...new Set([lowest, ...named.flatMap((position) => [position, position + 1])]),
  ].filter((start) => start <= highest)
  return starts.map((low, index) => {
    const high = (starts[index + 1] ?? highest + 1) - 1
    return { low, high, isLowIn: true, isHighIn: true, example: low === lowest ? high : low }
  })
}

/** Each named number by itself, and the open stretches between. */
const pointsAndGaps = (
  { lowest, highest }: Scale,
  named: ReadonlyArray<number>,
): ReadonlyArray<Range> => {
  const points = [...new Set([lowest, ...named, highest])].map(
    (at): Range => ({ low: at, high: at, isLowIn: true, isHighIn: true, example: at }),
  )
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    const between = next && gap(point.high, next.low, { lowest, highest })
    return between === undefined ? [point] : [point, between]
  })
}

const gap = (
  low: number,
  high: number,
  { lowest, highest }: Pick<Scale, "lowest" | "highest">,
): Range | undefined => {
  const near = [low === lowest ? high - 1 : low + 1, high === highest ? low + 1 : high - 1]
  const example = [...near, low / 2 + high / 2].find(
    (position) => position > low && position < high,
  )
  return example === undefined ? undefined : { low, high, isLowIn: false, isHighIn: false, example }
}

const joined = (one: Range, next: Range, { lowest }: Scale): Range => ({
  low: one.low,
  isLowIn: one.isLowIn,
  high: next.high,
  isHighIn: next.isHighIn,
  example: one.low === lowest && one.isLowIn ? next.example : one.example,
})
