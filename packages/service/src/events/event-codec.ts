import { EpisodeEvent } from "@str-service/domain"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { StoreError } from "../store/store-error.ts"
import type { EventToAppend, StoredEvent } from "../store/stored.ts"
import { currentSchemaVersion, type Upcaster, upcast, upcasters } from "./upcasting.ts"

const ofEpisodes = "episode:"

/** The stream of an episode. */
export const streamOf = (episodeId: string): string => `${ofEpisodes}${episodeId}`

/** The episode of a stream; `null` when the stream is not an episode's. */
export const episodeOf = (streamId: string): string | null =>
  streamId.startsWith(ofEpisodes) ? streamId.slice(ofEpisodes.length) : null

/** An event as it is stored. */
export const encodeEvent = (event: EpisodeEvent): EventToAppend => ({
  eventId: event.metadata.eventId,
  type: event.type,
  schemaVersion: currentSchemaVersion,
  body: JSON.stringify(event),
})

const decode = Schema.decodeUnknownResult(EpisodeEvent)

/**
 * An event as it was stored, brought forward to the current version. Fails with a `StoreError` for
 * `damaged` when it cannot be read, was written by a later version, or stands in another place than it
 * says.
 */
export const decodeEvent = (
  stored: StoredEvent,
  steps: ReadonlyArray<Upcaster> = upcasters,
): Result.Result<EpisodeEvent, StoreError> => {
  const newest = Math.max(currentSchemaVersion, ...steps.map(({ from }) => from + 1))
  if (stored.schemaVersion > newest) {
    return damaged(
      stored,
      `was written in version ${stored.schemaVersion} of its schema; this program knows ${newest}. Bring it up to date.`,
    )
  }
  const read = decode(upcast(parsed(stored.body), stored.schemaVersion, steps))
  if (Result.isFailure(read)) return damaged(stored, `cannot be read: ${read.failure.message}`)
  const { metadata } = read.success
  return metadata.version === stored.version && streamOf(metadata.episodeId) === stored.streamId
    ? Result.succeed(read.success)
    : damaged(stored, `says that it is version ${metadata.version} of ${metadata.episodeId}.`)
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const damaged = ({ streamId, version }: StoredEvent, what: string) =>
  Result.fail(new StoreError("damaged", `The event at version ${version} of ${streamId} ${what}`))
