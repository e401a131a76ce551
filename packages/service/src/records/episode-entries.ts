import type { EpisodeEvent } from "@str-service/domain"
import * as Result from "effect/Result"
import { decodeEvent, episodeOf } from "../events/event-codec.ts"
import type { Position, StoredEntry, Tombstone } from "../store/stored.ts"

/** What a follower of episodes is given: what happened, or that an episode was erased. */
export type EpisodeEntry = RecordedEntry | ErasedEntry

export interface RecordedEntry {
  readonly kind: "event"
  readonly event: EpisodeEvent
  readonly position: Position
}

/** A follower drops what it made of the episode. */
export interface ErasedEntry {
  readonly kind: "tombstone"
  readonly episodeId: string
  readonly tombstone: Tombstone
  readonly position: Position
}

/**
 * The entries of a store that are of episodes, decoded. Rejects with a `StoreError` for `damaged` at
 * one that cannot be read.
 */
export async function* episodeEntries(
  batches: AsyncIterable<ReadonlyArray<StoredEntry>>,
): AsyncGenerator<ReadonlyArray<EpisodeEntry>, void, undefined> {
  for await (const batch of batches) {
    const entries = batch.flatMap(episodeEntry)
    if (entries.length > 0) yield entries
  }
}

const episodeEntry = (entry: StoredEntry): ReadonlyArray<EpisodeEntry> => {
  const { position, streamId } = entry
  const episodeId = episodeOf(streamId)
  if (episodeId === null) return []
  return entry.kind === "tombstone"
    ? [{ kind: "tombstone", episodeId, tombstone: entry, position }]
    : [{ kind: "event", event: Result.getOrThrow(decodeEvent(entry)), position }]
}
