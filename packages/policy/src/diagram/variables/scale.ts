import { type Day, dayNumber, dayOfNumber, type FactValue, isDay } from "@str-service/domain"
import type { FactDefinition } from "../../document/fact-definition.ts"

/** A fact whose values have an order. */
export type OrderedFact = Extract<FactDefinition, { readonly type: "integer" | "number" | "date" }>

/** The values of an ordered fact as numbers. */
export interface Scale {
  readonly lowest: number
  readonly highest: number
  /** Whether there is nothing between one number and the next. */
  readonly isWhole: boolean
  readonly numberOf: (value: FactValue) => number
  readonly valueOf: (position: number) => number | Day
}

/** The days that there are, as `Day` has them. */
export const firstDay: Day = "1900-01-01"
export const lastDay: Day = "9999-12-31"

const days: Scale = {
  lowest: dayNumber(firstDay),
  highest: dayNumber(lastDay),
  isWhole: true,
  numberOf: (value) => (isDay(value) ? dayNumber(value) : Number.NaN),
  valueOf: dayOfNumber,
}

export const scaleOf = (fact: OrderedFact): Scale => {
  if (fact.type === "date") return days
  const isWhole = fact.type === "integer"
  const bound = isWhole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE
  return {
    lowest: Math.max(fact.min ?? -bound, -bound),
    highest: Math.min(fact.max ?? bound, bound),
    isWhole,
    numberOf: (value) => (typeof value === "number" ? value : Number.NaN),
    valueOf: (position) => position,
  }
}
