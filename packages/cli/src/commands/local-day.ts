import { type Day, daysBetween, type Instant, isDay } from "@str-service/domain"

/** Whether it is this day anywhere at that instant: clocks differ by less than a day from UTC. */
export const isLocalDay = (day: Day, instant: Instant): boolean => {
  const utc = instant.slice(0, 10)
  return isDay(utc) && Math.abs(daysBetween(utc, day)) <= 1
}

/** That a day and an instant do not go together, each by the name its reader knows it by. */
export const farApart = (
  [dayName, day]: readonly [string, Day],
  [instantName, instant]: readonly [string, Instant],
): string =>
  `${dayName} is ${day}, more than a day from ${instantName}, ${instant}. Mend the one that is wrong.`
