import type { Append, Erasure, StoredEntry } from "@str-service/service"
import { type Content, contentsOf } from "../writing.ts"

/** An entry as it is to be read back, but for its position. */
export type Expected = Content | Omit<Extract<StoredEntry, { kind: "tombstone" }>, "position">

/** A stream as simply as can be. */
export interface StreamModel {
  readonly version: number
  readonly events: ReadonlyArray<Content>
  readonly tombstone: Expected | null
}

export const emptyStream: StreamModel = { version: 0, events: [], tombstone: null }

/** What an append must come to, and what the stream is then. */
export const appendTo = (
  stream: StreamModel,
  append: Append,
): readonly ["Appended" | "Conflict" | "Erased", StreamModel] => {
  if (stream.tombstone !== null) return ["Erased", stream]
  if (stream.version !== append.expectedVersion) return ["Conflict", stream]
  const events = [...stream.events, ...contentsOf(append)]
  return ["Appended", { version: events.length, events, tombstone: null }]
}

/** What an erasure must come to, and what the stream is then. */
export const eraseFrom = (
  stream: StreamModel,
  { streamId, expectedVersion, on, reason }: Erasure,
): readonly ["Conflict" | "Erased", StreamModel] => {
  if (stream.tombstone !== null) return ["Erased", stream]
  if (stream.version !== expectedVersion) return ["Conflict", stream]
  const { version } = stream
  const tombstone = { kind: "tombstone", streamId, version, on, reason } as const
  return ["Erased", { version, events: [], tombstone }]
}
