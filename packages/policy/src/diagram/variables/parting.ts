import type { FactValue } from "@str-service/domain"
import { ruleOperator } from "../../conditions/rule-operators.ts"
import type { Comparison } from "../../document/condition.ts"
import type { FactDefinition } from "../../document/fact-definition.ts"
import { placeIn, type Range, rangesOf } from "./ranges.ts"
import { type OrderedFact, type Scale, scaleOf } from "./scale.ts"

/** A fact that has one value at a time. */
export type SingleFact = Exclude<FactDefinition, { readonly type: "list" }>

/** Values of a fact that are not told apart: one alone, or those in a range of its scale. */
export type Cell =
  | { readonly only: boolean | string; readonly range?: never }
  | { readonly range: Range; readonly scale: Scale }

/** The values of a fact in cells, each value in one. */
export interface Parting {
  readonly cells: ReadonlyArray<Cell>
  /** The place of a value's cell; -1 for what is no value of the fact. */
  readonly placeOf: (value: FactValue) => number
}

/**
 * The values of a fact as a decision's comparisons part them: yes and no, each code by itself, and
 * numbers and days at their thresholds.
 */
export const partingOf = (fact: SingleFact, comparisons: ReadonlyArray<Comparison>): Parting => {
  switch (fact.type) {
    case "boolean":
      return oneByOne([false, true])
    case "choice":
      return oneByOne(Object.keys(fact.values))
    default:
      return inRanges(fact, comparisons)
  }
}

const oneByOne = (values: ReadonlyArray<boolean | string>): Parting => ({
  cells: values.map((only) => ({ only })),
  placeOf: (value) => (values as ReadonlyArray<FactValue>).indexOf(value),
})

const inRanges = (fact: OrderedFact, comparisons: ReadonlyArray<Comparison>): Parting => {
  const scale = scaleOf(fact)
  const holds = comparisons.map(holding)
  const ranges = rangesOf(
    scale,
    comparisons.flatMap(({ value }) => [value].flat().map(scale.numberOf)),
    (position) => holds.map((isHeld) => Number(isHeld(scale.valueOf(position)))).join(""),
  )
  return {
    cells: ranges.map((range) => ({ range, scale })),
    placeOf: (value) => placeIn(ranges, scale.numberOf(value)),
  }
}

/** One value of a cell: of a range, one next to where it was parted from others. */
export const exampleIn = (cell: Cell): boolean | string | number =>
  cell.range === undefined ? cell.only : cell.scale.valueOf(cell.range.example)

/** Whether a comparison holds in each cell of its fact. */
export const truthsIn = ({ cells }: Parting, comparison: Comparison): ReadonlyArray<boolean> =>
  cells.map(exampleIn).map(holding(comparison))

const holding =
  ({ operator, value }: Comparison): ((factValue: FactValue) => boolean) =>
  (factValue) =>
    ruleOperator(operator).evaluate(factValue, value)
