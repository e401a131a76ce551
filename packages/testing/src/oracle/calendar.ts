import type { Counting, Day, LimitDuration } from "@str-service/domain"
import { Temporal } from "temporal-polyfill"

/** The last day of a period, by the Temporal calendar. */
export const lastDayByTemporal = (start: Day, max: LimitDuration, counting: Counting): string => {
  const from = Temporal.PlainDate.from(start)
  const amount = Number(max.slice(1, -1))
  const unit = max.endsWith("W") ? "weeks" : "months"
  const end = from.add({ [unit]: amount })
  // Where the target month has no corresponding day, Temporal gives its last, which is in the period.
  const isLastOfShorterMonth = unit === "months" && end.day !== from.day
  const last =
    counting === "start-day-included" && !isLastOfShorterMonth ? end.subtract({ days: 1 }) : end
  return last.toString()
}

/** Days as whole numbers, so that they can be walked one by one. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

export const dayOfNumber = (number: number): Day =>
  new Date(number * 86_400_000).toISOString().slice(0, 10) as Day
