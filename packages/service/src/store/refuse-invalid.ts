import { isDay } from "@str-service/domain"
import type { Append } from "./append.ts"
import type { Erasure } from "./erasure.ts"
import { StoreError } from "./store-error.ts"
import type { EventToAppend } from "./stored.ts"

const isWritten = (text: string, longest: number): boolean =>
  text.length <= longest && /^[A-Za-z0-9._:/-]+$/u.test(text)

const isVersion = (version: number, least: number): boolean =>
  Number.isSafeInteger(version) && version >= least

const refuse = (what: string, given: unknown, expected: string): never => {
  throw new StoreError("invalid", `${what} is ${JSON.stringify(given)}. Give ${expected}.`)
}

const refuseText = (what: string, given: string, longest: number): void => {
  if (!isWritten(given, longest)) {
    refuse(what, given.slice(0, 300), `1 to ${longest} letters, digits and . _ : / -`)
  }
}

const refuseVersion = (what: string, given: number, least: number): void => {
  if (!isVersion(given, least)) refuse(what, given, `a whole number from ${least}`)
}

const refuseInvalidEvent = (event: EventToAppend): void => {
  refuseText("The event id", event.eventId, 200)
  refuseText("The event type", event.type, 100)
  refuseVersion("The schema version", event.schemaVersion, 1)
  if (!event.body.isWellFormed() || event.body.includes("\0") || event.body.length === 0) {
    throw new StoreError(
      "invalid",
      `The body of event ${event.eventId} is not JSON text. Give what JSON.stringify gives.`,
    )
  }
}

/** Throws a `StoreError` for an append that no store takes. For those who write stores. */
export const refuseInvalidAppend = (append: Append): void => {
  refuseText("The stream id", append.streamId, 200)
  refuseVersion("The expected version", append.expectedVersion, 0)
  refuseText("The command id", append.commandId, 128)
  if (append.events.length === 0) refuse("What to append", [], "one event or more")
  for (const event of append.events) refuseInvalidEvent(event)
}

/** Throws a `StoreError` for an erasure that no store takes. For those who write stores. */
export const refuseInvalidErasure = (erasure: Erasure): void => {
  refuseText("The stream id", erasure.streamId, 200)
  refuseVersion("The expected version", erasure.expectedVersion, 1)
  refuseText("The reason", erasure.reason, 100)
  if (!isDay(erasure.on)) refuse("The day of erasing", erasure.on, "a day such as 2012-10-01")
}
