import { isDay } from "@str-service/domain"
import {
  type StoredEntry,
  type StoredEvent,
  StoreError,
  type Tombstone,
} from "@str-service/service"

/** A row as an array, in the order of `columns`: making objects of rows twice costs a third more. */
export type Row = readonly [
  position: number,
  streamId: string,
  version: number,
  commandId: string | null,
  eventId: string | null,
  type: string | null,
  schemaVersion: number | null,
  body: string | null,
  erasedOn: string | null,
  reason: string | null,
]

export const columns =
  "position, stream_id, version, command_id, event_id, type, schema_version, body, erased_on, reason"

export const entryOf = (row: Row): StoredEntry => eventOf(row) ?? tombstoneOf(row)

/** The event of a row; `undefined` for a tombstone's. */
export const eventOf = ([
  position,
  streamId,
  version,
  commandId,
  eventId,
  type,
  schemaVersion,
  body,
]: Row): StoredEvent | undefined =>
  commandId === null || eventId === null || type === null || schemaVersion === null || body === null
    ? undefined
    : {
        kind: "event",
        streamId,
        version,
        commandId,
        eventId,
        type,
        schemaVersion,
        body,
        position: String(position),
      }

export const tombstoneOf = (row: Row): Tombstone => {
  const [position, streamId, version, , , , , , on, reason] = row
  if (!isDay(on) || reason === null) {
    throw new StoreError(
      "damaged",
      `The entry at position ${position} is neither an event nor a tombstone.`,
    )
  }
  return { kind: "tombstone", streamId, version, on, reason, position: String(position) }
}
