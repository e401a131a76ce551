import { addDays, type Day, daysBetween } from "@str-service/domain"

/** Bank holidays in England between July 2012 and July 2014. */
const bankHolidays: ReadonlySet<Day> = new Set<Day>([
  "2012-08-27",
  "2012-12-25",
  "2012-12-26",
  "2013-01-01",
  "2013-03-29",
  "2013-04-01",
  "2013-05-06",
  "2013-05-27",
  "2013-08-26",
  "2013-12-25",
  "2013-12-26",
  "2014-01-01",
  "2014-04-18",
  "2014-04-21",
  "2014-05-05",
  "2014-05-26",
])

const aMonday: Day = "2012-01-02"

export const isWorkingDay = (day: Day): boolean =>
  daysBetween(aMonday, day) % 7 < 5 && !bankHolidays.has(day)

/** The day itself, or the next on which somebody is at work. */
export const workingDayFrom = (day: Day): Day =>
  isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1))

/** The working days from one day to another, both included. */
export const workingDaysBetween = (from: Day, to: Day): ReadonlyArray<Day> =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, days) =>
    addDays(from, days),
  ).filter(isWorkingDay)
