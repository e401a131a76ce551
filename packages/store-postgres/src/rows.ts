import { isDay } from "@str-service/domain"
import {
  type StoredEntry,
  type StoredEvent,
  StoreError,
  type Tombstone,
} from "@str-service/service"

/**
 * A row: of an event, of a tombstone, or of an erased event, which has nothing but its stream and
 * version.
 */
export interface Row {
  readonly position: number | null
  readonly streamId: string
  readonly version: number
  readonly commandId: string | null
  readonly eventId: string | null
  readonly type: string | null
  readonly schemaVersion: number | null
  readonly body: string | null
  readonly erasedOn: string | null
  readonly reason: string | null
}

export const columns = `position, stream_id as "streamId", version, command_id as "commandId",
  event_id as "eventId", type, schema_version as "schemaVersion", body,
  erased_on as "erasedOn", reason`

export const entryOf = (row: Row): StoredEntry => eventOf(row) ?? tombstoneOf(row)

/** The event of a row; `undefined` for a tombstone, and for what is left of an erased event. */
export const eventOf = (row: Row): StoredEvent | undefined => {
  const { position, streamId, version, commandId, eventId, type, schemaVersion, body } = row
  return position === null ||
    commandId === null ||
    eventId === null ||
    type === null ||
    schemaVersion === null ||
    body === null
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
}

export const isTombstone = ({ erasedOn }: Row): boolean => erasedOn !== null

/** The tombstone of a row. It stands at the version after that of the last event erased. */
export const tombstoneOf = (row: Row): Tombstone => {
  const { position, streamId, version, erasedOn, reason } = row
  if (position === null || !isDay(erasedOn) || reason === null) {
    throw new StoreError(
      "damaged",
      `Version ${version} of ${streamId} is neither an event nor a tombstone.`,
    )
  }
  return {
    kind: "tombstone",
    streamId,
    version: version - 1,
    on: erasedOn,
    reason,
    position: String(position),
  }
}
