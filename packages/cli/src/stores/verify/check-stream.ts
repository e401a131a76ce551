import { compareInstants, type Instant } from "@str-service/domain"
import type { StoredEntry, StoredEvent } from "@str-service/service"
import * as Result from "effect/Result"
import type { AnyEvent } from "../../events/sound-records.ts"
import { unreadable } from "../stored-events.ts"
import { decoded, type Thing } from "../things.ts"

/** How far a stream was read. */
export interface Progress {
  readonly version: number
  readonly recordedAt: Instant | null
  readonly isErased: boolean
}

export const notBegun: Progress = { version: 0, recordedAt: null, isErased: false }

/** What an entry of a stream comes to, after those before it. */
export interface Checked {
  readonly progress: Progress
  /** `null` for a tombstone, and for what cannot be read. */
  readonly event: AnyEvent | null
  /** What is wrong with it, in sentences. */
  readonly flaws: ReadonlyArray<string>
}

/** Holds an entry to the stream that it stands in. */
export const checkEntry = (thing: Thing, entry: StoredEntry, before: Progress): Checked => {
  const late = before.isErased ? ["This follows the erasure of its stream. Erase it again."] : []
  return entry.kind === "tombstone"
    ? { progress: { ...before, isErased: true }, event: null, flaws: late }
    : checkEvent(thing, entry, before, late)
}

const checkEvent = (
  thing: Thing,
  stored: StoredEvent,
  before: Progress,
  late: ReadonlyArray<string>,
): Checked => {
  const flaws = [...late, ...outOfPlace(stored.version, before.version)]
  const progress = { ...before, version: Math.max(stored.version, before.version) }
  const read = decoded(stored, thing)
  if (Result.isFailure(read)) {
    const { message } = unreadable(stored, thing, read.failure.message)
    return { progress, event: null, flaws: [...flaws, message] }
  }
  const event = read.success
  const { recordedAt } = event.metadata
  return {
    progress: { ...progress, recordedAt },
    event,
    flaws: [...flaws, ...otherInItsRow(stored, event), ...early(recordedAt, before.recordedAt)],
  }
}

const outOfPlace = (version: number, before: number): ReadonlyArray<string> => {
  if (version === before + 1) return []
  return version <= before
    ? [`It stands after version ${before}. Restore its stream from a backup.`]
    : [`Version ${before + 1} should stand here, and is missing. Restore it from a backup.`]
}

const otherInItsRow = (
  { eventId, type, commandId }: StoredEvent,
  { type: told, metadata }: AnyEvent,
): ReadonlyArray<string> =>
  metadata.eventId === eventId && metadata.commandId === commandId && told === type
    ? []
    : ["Its id, type or command is another in its row than in its text. Restore it from a backup."]

const early = (recordedAt: Instant, before: Instant | null): ReadonlyArray<string> =>
  before === null || compareInstants(recordedAt, before) >= 0
    ? []
    : [
        "It says it was recorded before the one that it follows. Find out which of the two is right.",
      ]
