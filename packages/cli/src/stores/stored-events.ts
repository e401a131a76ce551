import type { EpisodeEvent } from "@str-service/domain"
import { readEvents } from "@str-service/projections"
import {
  decodeEvent,
  type EventStore,
  episodeOf,
  type StoredEntry,
  type StoredEvent,
  type StoreError,
} from "@str-service/service"
import * as Result from "effect/Result"
import type { FoundEvent } from "../asking/findings.ts"
import type { AnyEvent } from "../events/sound-records.ts"
import { everyEntry } from "./every-entry.ts"
import { decoded, type Thing, thingIn } from "./things.ts"

/** An event of a store, or what is wrong with one. */
export type ReadStored<Event = EpisodeEvent> = Result.Result<Event, FoundEvent>

/**
 * The events of episodes in a store, batch by batch. Within each episode versions go up by one from 1;
 * after one that is missing, stands twice or cannot be read, the rest of the episode is left out, as
 * it is of files. With `lengths` what follows that many events of an episode is passed over.
 */
export async function* storedEvents(
  store: EventStore,
  lengths?: ReadonlyMap<string, number>,
): AsyncGenerator<ReadonlyArray<ReadStored>, void> {
  const read = readingStreams((stored) => decodeEvent(stored))
  const readOne = (entry: StoredEntry): ReadonlyArray<ReadStored> => {
    const id = episodeOf(entry.streamId)
    if (id === null || entry.kind !== "event") return []
    const isLater = lengths !== undefined && entry.version > (lengths.get(id) ?? 0)
    return isLater ? [] : [read({ kind: "episode", id }, entry)]
  }
  for await (const batch of everyEntry(store)) {
    const events = batch.flatMap(readOne)
    if (events.length > 0) yield events
  }
}

/** The same of episodes and workers. `passedOver` is told of the streams that are of neither. */
export async function* storedRecords(
  store: EventStore,
  passedOver: (streamId: string) => void,
): AsyncGenerator<ReadonlyArray<ReadStored<AnyEvent>>, void> {
  const read = readingStreams(decoded)
  const readOne = (entry: StoredEntry): ReadonlyArray<ReadStored<AnyEvent>> => {
    const thing = thingIn(entry.streamId)
    if (thing === null) passedOver(entry.streamId)
    return thing === null || entry.kind !== "event" ? [] : [read(thing, entry)]
  }
  for await (const batch of everyEntry(store)) {
    const events = batch.flatMap(readOne)
    if (events.length > 0) yield events
  }
}

/** What is due of a stream of which something is wrong. */
const nothing = 0

const readingStreams = <Event>(
  decode: (stored: StoredEvent, thing: Thing) => Result.Result<Event, StoreError>,
) => {
  const due = new Map<string, number>()
  return (thing: Thing, stored: StoredEvent): ReadStored<Event> => {
    const { streamId, version } = stored
    const expected = due.get(streamId) ?? 1
    const read =
      version === expected
        ? Result.mapError(decode(stored, thing), ({ message }) =>
            unreadable(stored, thing, message),
          )
        : Result.fail(notDue(version, expected))
    due.set(streamId, Result.isSuccess(read) ? version + 1 : nothing)
    const about = thing.kind === "episode" ? "" : `worker ${thing.id}, `
    return Result.mapError(
      read,
      (flaw): FoundEvent => ({
        ...flaw,
        message: `${about}version ${version}: ${flaw.message}`,
        episodeId: thing.kind === "episode" ? thing.id : null,
        place: null,
        leftOut: true,
      }),
    )
  }
}

type Flaw = Pick<FoundEvent, "code" | "message">

const notDue = (version: number, expected: number): Flaw =>
  version < expected
    ? { code: "doubled", message: "An event with this version of its stream was read before." }
    : {
        code: "gap",
        message: "Something that comes before it in its stream is missing or cannot be read.",
      }

/**
 * What is wrong with an event that cannot be read, without anything that it says of anybody: where it
 * reads well by itself, what `decodeEvent` said of its place or of its version.
 */
export const unreadable = ({ body }: StoredEvent, { kind }: Thing, message: string): Flaw => {
  if (kind === "worker") return unreadableOfWorker
  const [read] = readEvents([body])
  if (read === undefined) return { code: "unreadable", message: "There is nothing in it." }
  return Result.isFailure(read) && read.failure.code !== "gap"
    ? { code: read.failure.code, message: read.failure.message }
    : { code: "not-an-event", message }
}

const unreadableOfWorker: Flaw = {
  code: "not-an-event",
  message: "It cannot be read. Restore it from a backup.",
}
