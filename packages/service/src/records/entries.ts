import type { EpisodeEvent } from "@str-service/domain"
import type { WorkerEvent } from "@str-service/domain/worker"
import * as Result from "effect/Result"
import { type EventCodec, episodeCodec, workerCodec } from "../events/event-codec.ts"
import type { Position, StoredEntry, Tombstone } from "../store/stored.ts"

/** Something that happened, and where it is in the store's one order of everything. */
export interface Recorded<Event> {
  readonly kind: "event"
  readonly event: Event
  readonly position: Position
}

/** What is left of a stream that was erased. */
export interface ErasedStream {
  readonly kind: "tombstone"
  readonly tombstone: Tombstone
  readonly position: Position
}

/** What a follower of episodes is given: what happened, or that an episode was erased. */
export type EpisodeEntry = RecordedEntry | ErasedEntry

export type RecordedEntry = Recorded<EpisodeEvent>

/** A follower drops what it made of the episode. */
export interface ErasedEntry extends ErasedStream {
  readonly episodeId: string
}

/** What a follower of workers is given: what happened, or that a worker's record was erased. */
export type WorkerEntry = Recorded<WorkerEvent> | ErasedWorkerEntry

/** A follower drops what it made of the worker. */
export interface ErasedWorkerEntry extends ErasedStream {
  readonly workerId: string
}

/** Entries as stores give them: some at a time. */
export type Batches<Entry> = AsyncIterable<ReadonlyArray<Entry>>

/**
 * The entries of a store that are of episodes, decoded. Rejects with a `StoreError` for `damaged` at
 * one that cannot be read.
 */
export const episodeEntries = (
  batches: Batches<StoredEntry>,
): AsyncGenerator<ReadonlyArray<EpisodeEntry>, void, undefined> =>
  entriesOf(batches, episodeCodec, (erased, episodeId) => ({ ...erased, episodeId }))

/** The same, of workers. */
export const workerEntries = (
  batches: Batches<StoredEntry>,
): AsyncGenerator<ReadonlyArray<WorkerEntry>, void, undefined> =>
  entriesOf(batches, workerCodec, (erased, workerId) => ({ ...erased, workerId }))

/**
 * The events among entries, one by one: what a view takes, as in `runAsync(view, eventsIn(service.entries()))`.
 * Who keeps what they made of events looks at the entries themselves, which tell of erased episodes.
 */
export async function* eventsIn<Event>(
  batches: Batches<Recorded<Event> | ErasedStream>,
): AsyncGenerator<Event, void, undefined> {
  for await (const batch of batches) {
    for (const entry of batch) if (entry.kind === "event") yield entry.event
  }
}

async function* entriesOf<Event, Gone extends ErasedStream>(
  batches: Batches<StoredEntry>,
  { thingOf, decode }: EventCodec<Event>,
  gone: (erased: ErasedStream, id: string) => Gone,
): AsyncGenerator<ReadonlyArray<Recorded<Event> | Gone>, void, undefined> {
  for await (const batch of batches) {
    const entries = batch.flatMap((entry): ReadonlyArray<Recorded<Event> | Gone> => {
      const { position, streamId } = entry
      const id = thingOf(streamId)
      if (id === null) return []
      return entry.kind === "tombstone"
        ? [gone({ kind: "tombstone", tombstone: entry, position }, id)]
        : [{ kind: "event", event: Result.getOrThrow(decode(entry)), position }]
    })
    if (entries.length > 0) yield entries
  }
}
