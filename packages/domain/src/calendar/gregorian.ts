/** Year, month from 1, and day of the month from 1, of the Gregorian calendar. */
export type CalendarDate = readonly [year: number, month: number, dayOfMonth: number]

export const daysInMonth = (year: number, month: number): number =>
  numberOf(year, month + 1, 1) - numberOf(year, month, 1)

/**
 * How many days lie between 1 January 1970 and a date, of the year 0 or later; a month beyond 12
 * is one of the next year.
 */
export const numberOf = (year: number, month: number, dayOfMonth: number): number =>
  // `Date.UTC` takes the years before 100 for others: those after whole cycles are as long.
  Date.UTC(year + yearsOfCycle, month - 1, dayOfMonth) / millisecondsOfDay - daysOfCycle

const millisecondsOfDay = 86_400_000

/** The date so many days after 1 January 1970, of the year 0 or later. */
export const dateOf = (number: number): CalendarDate => {
  // Years are counted from March, so that the day that only some of them have is their last.
  const days = number - firstOfMarchInYear0
  const cycle = Math.floor(days / daysOfCycle)
  const dayOfCycle = days - cycle * daysOfCycle
  const yearOfCycle = Math.floor((dayOfCycle - leapDaysBefore(dayOfCycle)) / 365)
  const dayOfYear = dayOfCycle - daysOfYears(yearOfCycle)
  // From March on five months have 153 days, again and again: 31, 30, 31, 30, 31.
  const monthsAfterMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthsAfterMarch + 2) / 5) + 1
  const isInNextYear = monthsAfterMarch >= 10
  return [
    cycle * yearsOfCycle + yearOfCycle + (isInNextYear ? 1 : 0),
    monthsAfterMarch + (isInNextYear ? -9 : 3),
    dayOfMonth,
  ]
}

/** How many leap days lie before a day of a cycle: one in four years, none in a century but the last. */
const leapDaysBefore = (dayOfCycle: number): number =>
  Math.floor(dayOfCycle / 1_460) -
  Math.floor(dayOfCycle / 36_524) +
  Math.floor(dayOfCycle / 146_096)

const daysOfYears = (years: number): number =>
  365 * years + Math.floor(years / 4) - Math.floor(years / 100)

/** After so many years the calendar begins anew. */
const yearsOfCycle = 400
const daysOfCycle = 146_097

const firstOfMarchInYear0 = numberOf(0, 3, 1)
