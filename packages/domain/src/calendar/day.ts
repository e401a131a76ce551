import * as Schema from "effect/Schema"
import { type CalendarDate, dateOf, daysInMonth, numberOf } from "./gregorian.ts"

/**
 * A calendar day without a time zone, written `YYYY-MM-DD`: for example `"2012-10-01"`.
 *
 * The years 1900 to 9999 are accepted: an earlier day is a slip of the pen, not a day of this
 * service. Days compare with `<` and `===` as the strings they are.
 */
export type Day = `${number}-${number}-${number}`

const written = /^(19|[2-9]\d)\d{2}-\d{2}-\d{2}$/u

/** The 1st to the 28th, of which no month lacks any: most days, and seen to be one at a glance. */
const inEveryMonth = /^(19|[2-9]\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/u

/** Whether a value is a real calendar day: `"2023-02-29"` is not. */
export const isDay = (value: unknown): value is Day =>
  typeof value === "string" && (inEveryMonth.test(value) || (written.test(value) && isReal(value)))

export const Day = Schema.String.check(
  Schema.isPattern(written, { expected: "a day, YYYY-MM-DD" }).abort(),
)
  .pipe(Schema.refine((text): text is Day => isDay(text), { expected: "a real calendar day" }))
  .annotate({ identifier: "Day", description: "A calendar day without a time zone, YYYY-MM-DD." })

/** Whether there is such a month, and such a day in it. */
const isReal = (text: string): boolean => {
  const [year, month, day] = partsOf(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const partsOf = (text: string): CalendarDate => [
  100 * twoDigits(text, 0) + twoDigits(text, 2),
  twoDigits(text, 5),
  twoDigits(text, 8),
]

/** Read without cutting the text, as days are counted for every event. */
const twoDigits = (text: string, at: number): number =>
  10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - elevenNoughts

const elevenNoughts = 11 * "0".charCodeAt(0)

/** A day's number: that of the day after it is one more; that of 1 January 1970 is 0. */
export const dayNumber = (day: Day): number => numberOf(...partsOf(day))

/** The day of a whole number; the first or the last that can be written where it would lie beyond. */
export const dayOfNumber = (number: number): Day =>
  textOf(...dateOf(Math.min(Math.max(number, firstNumber), lastNumber)))

const firstNumber = dayNumber("0001-01-01")
const lastNumber = dayNumber("9999-12-31")

const textOf = (year: number, month: number, dayOfMonth: number): Day =>
  `${inDigits(year, 4)}-${inDigits(month, 2)}-${inDigits(dayOfMonth, 2)}` as Day

const inDigits = (number: number, digits: number): string => String(number).padStart(digits, "0")

/** The day so many whole days after a day; before it when negative. */
export const addDays = (day: Day, days: number): Day => {
  const dayOfMonth = twoDigits(day, 8) + days
  return dayOfMonth >= 1 && dayOfMonth <= shortestMonth
    ? (`${day.slice(0, 8)}${dayOfMonth < 10 ? "0" : ""}${dayOfMonth}` as Day)
    : dayOfNumber(dayNumber(day) + days)
}

/** The days that every month has: among them a day is told without a calendar. */
const shortestMonth = 28

/**
 * The corresponding day so many whole months later, or the last day of that month where it has no
 * corresponding day: 31 August and six months give the last day of February. The first or the last
 * day that can be written where it would lie beyond.
 */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, dayOfMonth] = partsOf(day)
  const monthsAfterNought = 12 * year + month - 1 + months
  const targetYear = Math.floor(monthsAfterNought / 12)
  if (targetYear < 1) return dayOfNumber(firstNumber)
  if (targetYear > 9999) return dayOfNumber(lastNumber)
  const targetMonth = monthsAfterNought - 12 * targetYear + 1
  const lastOfMonth = daysInMonth(targetYear, targetMonth)
  return textOf(targetYear, targetMonth, Math.min(dayOfMonth, lastOfMonth))
}

/** How many days lie from one day to another: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

export const earliest = (a: Day, b: Day): Day => (a < b ? a : b)

export const latest = (a: Day, b: Day): Day => (a > b ? a : b)
