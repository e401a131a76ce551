import {
  addDays,
  type Day,
  dayOfNumber,
  daysBetween,
  type ElapsedUnit,
  firstDayAt,
  latestFromAt,
} from "@str-service/domain"
import type { DaySpan } from "./day-span.ts"
import { type DayFacts, edgesOf } from "./day-stretches.ts"
import { firstDay } from "./scale.ts"

/** So much time since a date that another range of the time passed begins. */
interface Edge {
  readonly units: number
  readonly unit: ElapsedUnit
}

/**
 * Days of asking among which are all those from which a date and the times passed since it can go
 * together in other ways: when a fixed day passes an edge, or when two edges change places.
 */
export const turningDays = ({ parts }: DayFacts, span: DaySpan): ReadonlyArray<Day> => {
  const edges = parts.flatMap(({ unit, parting }) =>
    unit === null ? [] : edgesOf(parting).map((units): Edge => ({ units, unit })),
  )
  const fixed = parts
    .filter(({ unit }) => unit === null)
    .flatMap(({ parting }) => edgesOf(parting))
    .flatMap((edge) => [dayOfNumber(edge - 1), dayOfNumber(edge)])
  return [
    ...[firstDay, ...fixed].flatMap((day) =>
      edges.map(({ units, unit }) => firstDayAt(day, units, unit)),
    ),
    ...edges.flatMap((one) =>
      edges
        .filter((other) => mayChangePlaces(one, other))
        .flatMap((other) => changes(one, other, span)),
    ),
  ]
}

/** Only months change their length in days, and by no more than a few in all. */
const mayChangePlaces = (one: Edge, other: Edge): boolean =>
  !isInMonths(one) && isInMonths(other) && Math.abs(daysIn(one) - daysIn(other)) < 6

const isInMonths = ({ unit }: Edge): boolean => unit === "months" || unit === "years"

/** How many days an edge is, on average. */
const daysIn = ({ units, unit }: Edge): number => units * averages[unit]

const averages = { days: 1, weeks: 7, months: 365.2425 / 12, years: 365.2425 }

/** The days on which two edges lie otherwise to one another than on the day before. */
const changes = (one: Edge, other: Edge, { from, to }: DaySpan): ReadonlyArray<Day> => {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  const order = days.map((on) => Math.sign(daysBetween(dateAt(one, on), dateAt(other, on))))
  return days.filter((_, index) => order[index] !== order[index - 1])
}

const dateAt = ({ units, unit }: Edge, on: Day): Day => latestFromAt(on, units, unit)
