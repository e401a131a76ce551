import {
  type Position,
  type StoredEntry,
  type StoredEvent,
  StoreError,
  type Tombstone,
} from "@str-service/service"
import type { Burial, Command, Message } from "./message.ts"
import type { Place } from "./subjects.ts"

/** A message, the place it takes in its stream, and where it is among all messages. */
export interface Found<Kind extends Message = Message> {
  readonly place: Place
  readonly sequence: number
  readonly message: Kind
}

/** Where to read on: after so many events of the message at a sequence. */
export interface ReadOn {
  readonly sequence: number
  readonly skip: number
}

/** The sequence where all of a message was read; else the sequence, a dot, and how many events were. */
const positionAfter = (sequence: number, read: number, all: number): Position =>
  read === all ? `${sequence}` : `${sequence}.${read}`

export const readOnAfter = (position: Position | undefined): ReadOn => {
  if (position === undefined) return { sequence: 1, skip: 0 }
  const [, sequence, read] = /^([1-9]\d{0,14})(?:\.([1-9]\d{0,14}))?$/u.exec(position) ?? []
  if (sequence === undefined) {
    throw new StoreError(
      "invalid",
      `"${position.slice(0, 300)}" is not a position of this store. Give one that it gave.`,
    )
  }
  return read === undefined
    ? { sequence: Number(sequence) + 1, skip: 0 }
    : { sequence: Number(sequence), skip: Number(read) }
}

export const versionAfter = ({ place, message }: Found<Command>): number =>
  place.version + message.events.length

export const eventsOf = ({ place, sequence, message }: Found<Command>): Array<StoredEvent> =>
  message.events.map((event, index) => ({
    kind: "event",
    streamId: place.streamId,
    version: place.version + index + 1,
    commandId: message.commandId,
    ...event,
    position: positionAfter(sequence, index + 1, message.events.length),
  }))

export const tombstoneOf = ({ place, sequence, message }: Found<Burial>): Tombstone => ({
  kind: "tombstone",
  streamId: place.streamId,
  version: place.version,
  on: message.on,
  reason: message.reason,
  position: positionAfter(sequence, 0, 0),
})

/** The entries of a message; none where a command was erased. */
export const entriesOf = (found: Found): ReadonlyArray<StoredEntry> => {
  if (isCommand(found)) return eventsOf(found)
  return isBurial(found) ? [tombstoneOf(found)] : []
}

export const isCommand = (found: Found): found is Found<Command> => found.message.kind === "command"

export const isBurial = (found: Found): found is Found<Burial> => found.message.kind === "burial"
