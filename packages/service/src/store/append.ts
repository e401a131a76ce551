import type { EventToAppend, Tombstone } from "./stored.ts"

/** The events of one command, to be appended to one stream. */
export interface Append {
  /** Up to 200 letters, digits and `. _ : / -`; those that differ in case differ. */
  readonly streamId: string
  /** The version of the last event in the stream; 0 for a stream that has none. */
  readonly expectedVersion: number
  /** The command they follow from: 1 to 128 characters of those that a stream id may have. */
  readonly commandId: string
  /** One or more. */
  readonly events: ReadonlyArray<EventToAppend>
}

export type AppendOutcome = Appended | Conflict | Erased

export interface Appended {
  readonly _tag: "Appended"
  /** The version of the last event appended. */
  readonly version: number
}

/** The stream is not at the version expected; nothing was changed. */
export interface Conflict {
  readonly _tag: "Conflict"
}

/** The stream was erased; nothing can be appended to it any more. */
export interface Erased {
  readonly _tag: "Erased"
  readonly tombstone: Tombstone
}
