import type { Day, Instant } from "@str-service/domain"

/** A day, and the minute of it, UTC. */
export interface Moment {
  readonly day: Day
  readonly minute: number
}

export const isAfter = (one: Moment, other: Moment): boolean =>
  one.day === other.day ? one.minute > other.minute : one.day > other.day

export const minutesLater = ({ day, minute }: Moment, minutes: number): Moment => ({
  day,
  minute: minute + minutes,
})

export const instantOf = ({ day, minute }: Moment): Instant =>
  `${day}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:00Z`

const twoDigits = (count: number): string => String(count).padStart(2, "0")
