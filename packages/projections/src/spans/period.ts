import { addDays, daysBetween, earliest, latest } from "@str-service/domain"
import { Day } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"

/** Consecutive days, both end days included. */
export const Period = Schema.Struct({ from: Day, to: Day })
export type Period = typeof Period.Type

/** How many days a period has: 1 when it ends on the day it begins. */
export const daysIn = ({ from, to }: Period): number => daysBetween(from, to) + 1

/** The days that lie in both; `undefined` where none does. */
export const daysInBoth = (one: Period, other: Period): Period | undefined => {
  const from = latest(one.from, other.from)
  const to = earliest(one.to, other.to)
  return from <= to ? { from, to } : undefined
}

/** The days of periods that lie in another. */
export const daysWithin = (periods: ReadonlyArray<Period>, other: Period): ReadonlyArray<Period> =>
  periods.flatMap((period) => {
    const both = daysInBoth(period, other)
    return both === undefined ? [] : [both]
  })

/** Whether a day lies in one of some periods. */
export const holdsDay = (periods: ReadonlyArray<Period>, day: Day): boolean =>
  periods.some(({ from, to }) => from <= day && day <= to)

/** A period's days that lie in none of the others, as maximal runs in the order of their days. */
export const daysOutside = (period: Period, others: Iterable<Period>): ReadonlyArray<Period> => {
  let left: ReadonlyArray<Period> = [period]
  for (const other of others) left = left.flatMap((run) => cutOut(run, other))
  return left
}

const cutOut = (run: Period, { from, to }: Period): ReadonlyArray<Period> => {
  if (to < run.from || run.to < from) return [run]
  const before = run.from < from ? [{ from: run.from, to: addDays(from, -1) }] : []
  const after = to < run.to ? [{ from: addDays(to, 1), to: run.to }] : []
  return [...before, ...after]
}
