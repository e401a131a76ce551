import { addDays, type Day } from "@str-service/domain"

/** Every day from one to another. */
export const everyDay = (from: Day, to: Day): ReadonlyArray<Day> => {
  const all: Array<Day> = []
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day)
  return all
}
