import { type Day, type Instant, isDay, isInstant } from "@str-service/domain"
import * as EffectClock from "effect/Clock"
import * as Effect from "effect/Effect"
import { isStoreError, StoreError } from "../store/store-error.ts"

/** When it is: the instant, and the day that the service's calendars show. */
export interface ClockReading {
  readonly now: Instant
  readonly today: Day
}

/** What the service looks at to know when it is. */
export interface Clock {
  readonly read: () => ClockReading
}

/** New ids for commands that come without one. */
export interface Ids {
  readonly commandId: () => string
}

/** The machine's clock, in a time zone such as `"Europe/London"`. */
export const systemClock = (timeZone: string): Clock => clockIn(timeZone, Date.now)

/**
 * A clock of your own, in a time zone: what it shows by the milliseconds since 1970 that you give it.
 * Its `read` throws a `StoreError` for `invalid` where they are no time, or none of the years 1900 to
 * 9999, of which every `Day` is.
 */
export const clockIn = (timeZone: string, milliseconds: () => number): Clock => {
  const reading = readingIn(timeZone)
  return { read: () => reading(milliseconds()) }
}

/** What a clock shows; Effect's own, in London, where none is given: the machine's, or a `TestClock`. */
export const readingOf = (given: Clock | undefined): Effect.Effect<ClockReading, StoreError> => {
  if (given !== undefined) return attempt(() => given.read())
  const reading = readingIn("Europe/London")
  return Effect.flatMap(EffectClock.currentTimeMillis, (milliseconds) =>
    attempt(() => reading(milliseconds)),
  )
}

const attempt = (read: () => ClockReading): Effect.Effect<ClockReading, StoreError> =>
  Effect.catch(Effect.try({ try: read, catch: (error) => error }), (error) =>
    isStoreError(error) ? Effect.fail(error) : Effect.die(error),
  )

const readingIn = (timeZone: string): ((milliseconds: number) => ClockReading) => {
  const days = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
  return (milliseconds) => {
    const date = new Date(milliseconds)
    if (Number.isNaN(date.getTime())) {
      throw new StoreError("invalid", "The clock shows no time. Set it right.")
    }
    const parts = new Map(days.formatToParts(date).map(({ type, value }) => [type, value]))
    const today = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`
    const now = date.toISOString()
    if (isDay(today) && isInstant(now)) return { now, today }
    throw new StoreError("invalid", `The clock shows ${now}. Set it right.`)
  }
}

/** Random UUIDs. */
export const randomIds: Ids = { commandId: () => crypto.randomUUID() }
