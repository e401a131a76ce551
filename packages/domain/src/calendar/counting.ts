import * as Schema from "effect/Schema"
import { addDays, addMonths, type Day } from "./day.ts"
import { amountOf, type LimitDuration } from "./duration.ts"

/**
 * Whether the day a period starts from is its first day (`start-day-included`, a period *beginning
 * with* a day) or the day before its first (`start-day-excluded`, a period *after* a day).
 *
 * Source: the corresponding date rule, Dodds v Walker [1981] UKHL; the service's own documents fix
 * neither, so each limit of a policy says which.
 */
export const Counting = Schema.Literals(["start-day-included", "start-day-excluded"]).annotate({
  identifier: "Counting",
})
export type Counting = typeof Counting.Type

/**
 * The last day of a period that starts from a day.
 *
 * Weeks: n weeks beginning with S end on S + 7n − 1; n weeks after S end on S + 7n. Months: the
 * corresponding day of the target month, less one day when the start day counts; where the target
 * month has no corresponding day, its last day in either case.
 */
export const lastDayOf = (start: Day, max: LimitDuration, counting: Counting): Day => {
  const amount = amountOf(max)
  if (max.endsWith("W")) return addDays(start, 7 * amount - (counts(counting) ? 1 : 0))
  const corresponding = addMonths(start, amount)
  const exists = corresponding.slice(8) === start.slice(8)
  return counts(counting) && exists ? addDays(corresponding, -1) : corresponding
}

/** The first day that a period counts: its start, or the day after it. */
export const firstDayOf = (start: Day, counting: Counting): Day =>
  counts(counting) ? start : addDays(start, 1)

const counts = (counting: Counting): boolean => counting === "start-day-included"
