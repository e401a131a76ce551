import type { EpisodeEvent } from "@str-service/domain"
import {
  type EventToAppend,
  episodeCodec,
  type StoredEvent,
  type StoreError,
  workerCodec,
} from "@str-service/service"
import type * as Result from "effect/Result"
import type { AnyEvent } from "../events/sound-records.ts"

/** What a stream is of: an episode or a worker, and which. */
export interface Thing {
  readonly kind: "episode" | "worker"
  readonly id: string
}

/** `null` for a stream that is of neither. */
export const thingIn = (streamId: string): Thing | null => {
  const episodeId = episodeCodec.thingOf(streamId)
  if (episodeId !== null) return { kind: "episode", id: episodeId }
  const workerId = workerCodec.thingOf(streamId)
  return workerId === null ? null : { kind: "worker", id: workerId }
}

export const isOfEpisode = (event: AnyEvent): event is EpisodeEvent => "episodeId" in event.metadata

/** What an event is of. */
export const thingOf = ({ metadata }: AnyEvent): Thing =>
  "episodeId" in metadata
    ? { kind: "episode", id: metadata.episodeId }
    : { kind: "worker", id: metadata.workerId }

/** The stream in which an event stands. */
export const streamOfEvent = (event: AnyEvent): string => {
  const { kind, id } = thingOf(event)
  return kind === "episode" ? episodeCodec.streamOf(id) : workerCodec.streamOf(id)
}

/** An event as it is stored. */
export const encoded = (event: AnyEvent): EventToAppend =>
  isOfEpisode(event) ? episodeCodec.encode(event) : workerCodec.encode(event)

/** An event as it was stored, of whatever its stream is. */
export const decoded = (
  stored: StoredEvent,
  { kind }: Thing,
): Result.Result<AnyEvent, StoreError> =>
  kind === "episode" ? episodeCodec.decode(stored) : workerCodec.decode(stored)
