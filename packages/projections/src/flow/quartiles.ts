import { max, min, quantile } from "d3-array"

/** How some numbers are spread: half of them lie between the quartiles. */
export interface Quartiles {
  readonly least: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly most: number
}

/**
 * How numbers are spread; `undefined` where there are none. Between two of them a quartile is
 * interpolated, as a spreadsheet's `MEDIAN` and `QUARTILE.INC` do.
 */
export const quartilesOf = (numbers: ReadonlyArray<number>): Quartiles | undefined => {
  const least = min(numbers)
  const lowerQuartile = quantile(numbers, 0.25)
  const median = quantile(numbers, 0.5)
  const upperQuartile = quantile(numbers, 0.75)
  const most = max(numbers)
  return least === undefined ||
    lowerQuartile === undefined ||
    median === undefined ||
    upperQuartile === undefined ||
    most === undefined
    ? undefined
    : { least, lowerQuartile, median, upperQuartile, most }
}
