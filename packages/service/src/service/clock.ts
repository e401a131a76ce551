import { type Day, type Instant, isDay, isInstant } from "@str-service/domain"
import { StoreError } from "../store/store-error.ts"

/** When it is, for the service: the instant, and the day that the service's calendars show. */
export interface Clock {
  readonly read: () => { readonly now: Instant; readonly today: Day }
}

/** New ids for commands that come without one. */
export interface Ids {
  readonly commandId: () => string
}

/** The machine's clock, in a time zone such as `"Europe/London"`. */
export const systemClock = (timeZone: string): Clock => {
  const days = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
  return {
    read: () => {
      const date = new Date()
      const parts = new Map(days.formatToParts(date).map(({ type, value }) => [type, value]))
      const today = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`
      const now = date.toISOString()
      if (isDay(today) && isInstant(now)) return { now, today }
      throw new StoreError("invalid", `The machine's clock shows ${now}. Set it right.`)
    },
  }
}

/** Random UUIDs. */
export const randomIds: Ids = { commandId: () => crypto.randomUUID() }
