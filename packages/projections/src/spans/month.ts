import { addDays, addMonths, type Day, earliest } from "@str-service/domain"
import * as Schema from "effect/Schema"
import type { Period } from "./period.ts"

/** A calendar month, `YYYY-MM`: for example `"2012-10"`. */
export const Month = Schema.String.check(
  Schema.isPattern(/^\d{4}-(0[1-9]|1[0-2])$/u, { expected: "a month, YYYY-MM" }),
).annotate({ identifier: "Month", description: "A calendar month, YYYY-MM." })
export type Month = typeof Month.Type

/** The calendar month that a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7)

/** A period cut at the ends of calendar months: its parts, in the order of their days. */
export const byMonth = ({ from, to }: Period): ReadonlyArray<Period> => {
  const parts: Array<Period> = []
  for (let first = from; first <= to; ) {
    const next = addMonths(firstOfMonth(first), 1)
    parts.push({ from: first, to: earliest(to, addDays(next, -1)) })
    first = next
  }
  return parts
}

/** The first day of the month that a day lies in. */
export const firstOfMonth = (day: Day): Day => addDays(day, 1 - Number(day.slice(8)))
