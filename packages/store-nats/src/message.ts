import { type Day, isDay } from "@str-service/domain"
import { type EventToAppend, StoreError } from "@str-service/service"

/** What takes a place in a stream. */
export type Message = Command | Burial | Blank

/** All events of one command; the next place is the version of the last. */
export interface Command {
  readonly kind: "command"
  readonly commandId: string
  readonly events: ReadonlyArray<EventToAppend>
}

/** The end of an erased stream, at the version of its last event. */
export interface Burial {
  readonly kind: "burial"
  readonly on: Day
  readonly reason: string
}

/** What keeps the place of an erased command taken. */
interface Blank {
  readonly kind: "blank"
  /** The version of the stream's burial. */
  readonly buriedAt: number
  /** Where among all messages the command was. */
  readonly was: number
}

type Heading =
  | {
      readonly kind: "command"
      readonly commandId: string
      readonly events: ReadonlyArray<
        readonly [eventId: string, type: string, schemaVersion: number, length: number]
      >
    }
  | Burial
  | Blank

/**
 * A message as text: a line of JSON, and behind it the bodies, one after the other, as they are. Their
 * lengths, in UTF-16 units, are in the line.
 */
export const encode = (message: Message): string =>
  message.kind === "command"
    ? [lineOf(headingOf(message)), ...message.events.map(({ body }) => body)].join("")
    : lineOf(message)

const lineOf = (heading: Heading): string => `${JSON.stringify(heading)}\n`

const headingOf = ({ kind, commandId, events }: Command): Heading => ({
  kind,
  commandId,
  events: events.map(({ eventId, type, schemaVersion, body }) => [
    eventId,
    type,
    schemaVersion,
    body.length,
  ]),
})

/** Throws a `StoreError` for `damaged` where the text is no message. */
export const decode = (text: string, subject: string): Message => {
  const end = text.indexOf("\n")
  const heading = headingIn(text.slice(0, end), subject)
  if (heading.kind !== "command") return heading
  let from = end + 1
  const events = heading.events.map(([eventId, type, schemaVersion, length]) => {
    const body = text.slice(from, from + length)
    from += length
    return { eventId, type, schemaVersion, body }
  })
  if (from !== text.length || events.length === 0) throw damaged(subject)
  return { kind: "command", commandId: heading.commandId, events }
}

const headingIn = (line: string, subject: string): Heading => {
  try {
    const value: unknown = JSON.parse(line)
    if (isHeading(value)) return value
  } catch {
    throw damaged(subject)
  }
  throw damaged(subject)
}

const isHeading = (value: unknown): value is Heading => {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false
  switch (value.kind) {
    case "command":
      return (
        "commandId" in value &&
        typeof value.commandId === "string" &&
        "events" in value &&
        Array.isArray(value.events) &&
        value.events.every(isOutline)
      )
    case "burial":
      return (
        "on" in value && isDay(value.on) && "reason" in value && typeof value.reason === "string"
      )
    case "blank":
      return "buriedAt" in value && isCount(value.buriedAt) && "was" in value && isCount(value.was)
    default:
      return false
  }
}

const isOutline = (value: unknown): boolean =>
  Array.isArray(value) &&
  typeof value[0] === "string" &&
  typeof value[1] === "string" &&
  isCount(value[2]) &&
  isCount(value[3])

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0

const damaged = (subject: string) =>
  new StoreError(
    "damaged",
    `The message at ${subject} is not one that a store wrote, or was written by a later version. Bring this program up to date.`,
  )
