import type { Day, FactValue } from "@str-service/domain"
import { type Stretch, stretchesOn } from "../../diagram/variables/day-stretches.ts"
import type { Cell } from "../../diagram/variables/parting.ts"
import type { Range } from "../../diagram/variables/ranges.ts"
import type { DateVariable } from "../../diagram/variables/variables.ts"

/** The value of a cell that is nearest to one outside it. */
export const nearestIn = (cell: Cell, from: FactValue): boolean | string | number =>
  cell.range === undefined
    ? cell.only
    : cell.scale.valueOf(nearestNumber(cell.range, cell.scale.numberOf(from)))

/** A range without its end has no nearest number: then it is a whole one further, or halfway. */
const nearestNumber = ({ low, high, isLowIn, isHighIn }: Range, from: number): number => {
  if (from <= low) return isLowIn ? low : within(low + 1, low, high)
  return isHighIn ? high : within(high - 1, low, high)
}

const within = (position: number, low: number, high: number): number =>
  position > low && position < high ? position : low / 2 + high / 2

/** The day of a pattern that is nearest to another, when asked on a day on which there is such. */
export const nearestDay = (variable: DateVariable, pattern: number, before: Day, on: Day): Day => {
  const places = variable.patterns[pattern]?.join()
  const { from, to } = stretchesOn(on, variable).find(
    (stretch) => stretch.places.join() === places,
  ) as Stretch
  return before < from ? from : to
}
