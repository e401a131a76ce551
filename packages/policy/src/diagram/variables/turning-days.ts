import {
  addMonths,
  type Day,
  dayOfNumber,
  daysBetween,
  type ElapsedUnit,
  firstDayAt,
  isDay,
  latestFromAt,
  wholeUnitsBetween,
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
    ...changesOfPlace(edges, span),
  ]
}

/** The days on which an edge in months lies otherwise to one in days than on the day before. */
const changesOfPlace = (edges: ReadonlyArray<Edge>, { from, to }: DaySpan): ReadonlyArray<Day> => {
  const inDays = edges.filter((edge) => !isInMonths(edge))
  const meeting = edges
    .filter(isInMonths)
    .map((edge) => ({ edge, near: inDays.filter((other) => mayMeet(edge, other)) }))
    .filter(({ near }) => near.length > 0)
  if (meeting.length === 0) return []
  const days = [from, ...endsOfMonths(from, to)]
  return meeting.flatMap(({ edge, near }) => {
    const back = days.map((on) => daysBack(edge, on))
    return near.flatMap((other) => {
      const order = back.map((count) => Math.sign(count - daysBack(other, from)))
      return days.filter((_, index) => order[index] !== order[index - 1])
    })
  })
}

const isInMonths = ({ unit }: Edge): boolean => unit === "months" || unit === "years"

/** Months change their length in days, and by no more than a few in all. */
const mayMeet = (one: Edge, other: Edge): boolean => Math.abs(daysIn(one) - daysIn(other)) < 6

/** How many days an edge is, on average. */
const daysIn = ({ units, unit }: Edge): number => units * averages[unit]

const averages = { days: 1, weeks: 7, months: 365.2425 / 12, years: 365.2425 }

/** How many days before a day an edge lies: for one in days or weeks, as many before every day. */
const daysBack = ({ units, unit }: Edge, on: Day): number =>
  daysBetween(latestFromAt(on, units, unit), on)

/**
 * The days from one to another on which months may end elsewhere than on the day before: the first
 * of a month, and those that not every month has.
 */
const endsOfMonths = (from: Day, to: Day): ReadonlyArray<Day> => {
  const months = wholeUnitsBetween(from, to, "months") + 2
  return Array.from({ length: months }, (_, index) => addMonths(from, index).slice(0, 8))
    .flatMap((month) => ["01", "29", "30", "31"].map((day) => month + day))
    .filter(isDay)
    .filter((day) => day > from && day <= to)
}
