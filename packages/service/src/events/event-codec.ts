import { EpisodeEvent, WorkerEvent } from "@str-service/domain/schemas"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { StoreError } from "../store/store-error.ts"
import type { EventToAppend, StoredEvent } from "../store/stored.ts"
import { placeOfFlaw } from "./place-of-flaw.ts"
import { currentSchemaVersion, type Upcaster, upcast, upcasters } from "./upcasting.ts"

/** How the events of one kind of thing are stored: each thing in a stream of its own. */
export interface EventCodec<Event> {
  /** The stream of a thing. */
  readonly streamOf: (id: string) => string
  /** The thing of a stream; `null` when the stream is of another kind. */
  readonly thingOf: (streamId: string) => string | null
  /** An event as it is stored. */
  readonly encode: (event: Event) => EventToAppend
  /**
   * An event as it was stored, brought forward to the current version. Fails with a `StoreError` for
   * `damaged` when it cannot be read, was written by a later version, or stands in another place than
   * it says; the error names stream, version and place, and repeats nothing of the event.
   */
  readonly decode: (
    stored: StoredEvent,
    steps?: ReadonlyArray<Upcaster>,
  ) => Result.Result<Event, StoreError>
}

interface Recorded {
  readonly type: string
  readonly metadata: { readonly eventId: string; readonly version: number }
}

const codecOf = <Event extends Recorded>(
  prefix: string,
  schema: Schema.Codec<Event, unknown>,
  idIn: (event: Event) => string,
): EventCodec<Event> => {
  const read = Schema.decodeUnknownResult(schema)
  const placeIn = placeOfFlaw(schema)
  const streamOf = (id: string) => `${prefix}${id}`
  return {
    streamOf,
    thingOf: (streamId) => (streamId.startsWith(prefix) ? streamId.slice(prefix.length) : null),
    encode: (event) => ({
      eventId: event.metadata.eventId,
      type: event.type,
      schemaVersion: currentSchemaVersion,
      body: JSON.stringify(event),
    }),
    decode: (stored, steps = upcasters) => {
      const newest = Math.max(currentSchemaVersion, ...steps.map(({ from }) => from + 1))
      if (stored.schemaVersion > newest) {
        return damaged(
          stored,
          `was written in version ${stored.schemaVersion} of its schema; this program knows ${newest}. Bring it up to date.`,
        )
      }
      const event = read(upcast(parsed(stored.body), stored.schemaVersion, steps))
      if (Result.isFailure(event))
        return damaged(
          stored,
          `cannot be read: see ${placeIn(event.failure)} in it. Restore it from a backup.`,
        )
      const { version } = event.success.metadata
      if (streamOf(idIn(event.success)) !== stored.streamId) {
        return damaged(stored, "says that it is of another stream. Restore it from a backup.")
      }
      return version === stored.version
        ? Result.succeed(event.success)
        : damaged(stored, `says that it is version ${version}. Restore it from a backup.`)
    },
  }
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

/** Each episode is in a stream of its own, `episode:` and its id. */
export const episodeCodec: EventCodec<EpisodeEvent> = codecOf(
  "episode:",
  EpisodeEvent,
  (event) => event.metadata.episodeId,
)

/** Each worker is in a stream of their own, `worker:` and their id. */
export const workerCodec: EventCodec<WorkerEvent> = codecOf(
  "worker:",
  WorkerEvent,
  (event) => event.metadata.workerId,
)

export const {
  /** The stream of an episode. */
  streamOf,
  /** The episode of a stream; `null` when the stream is not an episode's. */
  thingOf: episodeOf,
  /** An event of an episode as it is stored. */
  encode: encodeEvent,
  /** An event of an episode as it was stored: see `EventCodec`. */
  decode: decodeEvent,
} = episodeCodec
