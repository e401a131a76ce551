import type { EpisodeEvent } from "@str-service/domain"
import { readEvents } from "@str-service/projections"
import {
  decodeEvent,
  type EventStore,
  episodeOf,
  type StoredEntry,
  type StoredEvent,
} from "@str-service/service"
import * as Result from "effect/Result"
import type { FoundEvent } from "../asking/findings.ts"
import { everyEntry } from "./every-entry.ts"

/** An event of a store, or what is wrong with one. */
export type ReadStored = Result.Result<EpisodeEvent, FoundEvent>

/**
 * The events of episodes in a store, batch by batch. Within each episode versions go up by one from 1;
 * after one that is missing, stands twice or cannot be read, the rest of the episode is left out, as
 * it is of files. With `lengths` what follows that many events of an episode is passed over.
 * `passedOver` is told of the streams that are of something else than episodes.
 */
export async function* storedEvents(
  store: EventStore,
  lengths?: ReadonlyMap<string, number>,
  passedOver?: (streamId: string) => void,
): AsyncGenerator<ReadonlyArray<ReadStored>, void> {
  const read = readingStreams()
  const readOne = (entry: StoredEntry): ReadonlyArray<ReadStored> => {
    const episodeId = episodeOf(entry.streamId)
    if (episodeId === null) passedOver?.(entry.streamId)
    if (episodeId === null || entry.kind !== "event") return []
    const isLater = lengths !== undefined && entry.version > (lengths.get(episodeId) ?? 0)
    return isLater ? [] : [read(episodeId, entry)]
  }
  for await (const batch of everyEntry(store)) {
    const events = batch.flatMap(readOne)
    if (events.length > 0) yield events
  }
}

/** What is due of a stream of which something is wrong. */
const nothing = 0

const readingStreams = () => {
  const due = new Map<string, number>()
  return (episodeId: string, stored: StoredEvent): ReadStored => {
    const { version } = stored
    const expected = due.get(episodeId) ?? 1
    const read =
      version === expected
        ? Result.mapError(decodeEvent(stored), ({ message }) => unreadable(stored, message))
        : Result.fail(notDue(version, expected))
    due.set(episodeId, Result.isSuccess(read) ? version + 1 : nothing)
    return Result.mapError(
      read,
      (flaw): FoundEvent => ({
        ...flaw,
        message: `version ${version}: ${flaw.message}`,
        episodeId,
        place: null,
        leftOut: true,
      }),
    )
  }
}

type Flaw = Pick<FoundEvent, "code" | "message">

const notDue = (version: number, expected: number): Flaw =>
  version < expected
    ? { code: "doubled", message: "An event with this version of this episode was read before." }
    : {
        code: "gap",
        message: "Something that comes before it in its episode is missing or cannot be read.",
      }

/**
 * What is wrong with an event that cannot be read, without anything that it says of anybody: where it
 * reads well by itself, what `decodeEvent` said of its place or of its version.
 */
export const unreadable = ({ body }: StoredEvent, message: string): Flaw => {
  const [read] = readEvents([body])
  if (read === undefined) return { code: "unreadable", message: "There is nothing in it." }
  return Result.isFailure(read) && read.failure.code !== "gap"
    ? { code: read.failure.code, message: read.failure.message }
    : { code: "not-an-event", message }
}
