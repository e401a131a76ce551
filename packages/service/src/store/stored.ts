import type { Day } from "@str-service/domain"

/**
 * A place in the order of all entries of one store. Opaque: only the store that gave it can read it,
 * and it is good for as long as the store's data are, also after closing and opening again.
 */
export type Position = string

/** What an event says, with the body as text. */
export interface EventToAppend {
  /** 1 to 200 characters of those that a stream id may have. */
  readonly eventId: string
  /** The name of what happened: 1 to 100 letters, digits and `. _ : / -`. */
  readonly type: string
  /** The version of the shape of the body, from 1. */
  readonly schemaVersion: number
  /** JSON text. A store gives back the very text. */
  readonly body: string
}

/** An event as a store gives it back. */
export interface StoredEvent extends EventToAppend {
  readonly kind: "event"
  readonly streamId: string
  /** The event's place in its stream, from 1, without gaps. */
  readonly version: number
  readonly commandId: string
  readonly position: Position
}

/** What stands in place of a stream that was erased: that it was, when and why, and nothing else. */
export interface Tombstone {
  readonly kind: "tombstone"
  readonly streamId: string
  /** The version of the last event that was erased. */
  readonly version: number
  /** The day it was erased. */
  readonly on: Day
  /** A code. */
  readonly reason: string
  /** Later than that of anything else in its stream. */
  readonly position: Position
}

export type StoredEntry = StoredEvent | Tombstone

/** What a stream holds. */
export interface Stream {
  /** The version of its last event, or of the last that was erased; 0 for a stream that has none. */
  readonly version: number
  /** Those asked for, in the order of their versions; none when the stream was erased. */
  readonly events: ReadonlyArray<StoredEvent>
  readonly tombstone: Tombstone | null
}
