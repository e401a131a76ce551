import {
  addDays,
  type Day,
  dayNumber,
  dayOfNumber,
  type ElapsedUnit,
  latestFromAt,
  wholeUnitsBetween,
} from "@str-service/domain"
import type { DaySpan } from "./day-span.ts"
import type { Parting } from "./parting.ts"
import { firstDay, lastDay } from "./scale.ts"

/**
 * A fact of type date together with the facts derived from it: one day settles them all, given the
 * day on which the policy is asked.
 */
export interface DayFacts {
  /** The date. */
  readonly fact: string
  /** The date itself, where conditions compare it, and what is derived from it. */
  readonly parts: ReadonlyArray<DayPart>
}

/** The date itself (`unit` is `null`), or how many whole units have passed since it. */
export interface DayPart {
  readonly fact: string
  readonly unit: ElapsedUnit | null
  readonly parting: Parting
}

/** Days next to one another that are not told apart when asked on a given day. */
export interface Stretch extends DaySpan {
  /** The place of the days' cell in each part. */
  readonly places: ReadonlyArray<number>
}

/** The days that the date can be, from the earliest, when asked on a day. */
export const stretchesOn = (on: Day, { parts }: DayFacts): ReadonlyArray<Stretch> => {
  const starts = [...new Set([firstDay, ...parts.flatMap((part) => startsIn(part, on))])]
    .filter((start) => start >= firstDay && start <= lastDay)
    .sort()
  return starts
    .map((from, index) => {
      const next = starts[index + 1]
      const to = next === undefined ? lastDay : addDays(next, -1)
      return { places: placesOf(from, on, parts), from, to }
    })
    .filter(({ places }) => !places.includes(-1))
}

/** The place of a date's cell in each part; -1 for what the catalogue rules out. */
export const placesOf = (
  date: Day,
  on: Day,
  parts: ReadonlyArray<DayPart>,
): ReadonlyArray<number> =>
  parts.map(({ unit, parting }) =>
    parting.placeOf(unit === null ? date : wholeUnitsBetween(date, on, unit)),
  )

/** The first day of each stretch that a part tells from the days before. */
const startsIn = ({ unit, parting }: DayPart, on: Day): ReadonlyArray<Day> => {
  const edges = edgesOf(parting)
  if (unit === null) return edges.map(dayOfNumber)
  const [least, most] = [lastDay, firstDay].map((date) => wholeUnitsBetween(date, on, unit))
  return edges
    .filter((units) => units > Number(least) && units <= Number(most))
    .map((units) => addDays(latestFromAt(on, units, unit), 1))
}

/** The numbers of days or of units at which a range begins or has ended; none past all time. */
export const edgesOf = ({ cells }: Parting): ReadonlyArray<number> =>
  cells
    .flatMap(({ range }) => [Number(range?.low), Number(range?.high) + 1])
    .filter((edge) => Math.abs(edge) <= furthest)

const furthest = dayNumber(lastDay)
