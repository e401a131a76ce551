import type { Append, Conflict, Erased } from "../store/append.ts"
import type { Erasure } from "../store/erasure.ts"
import { StoreError } from "../store/store-error.ts"
import type { Position, StoredEntry, StoredEvent, Stream, Tombstone } from "../store/stored.ts"

/** An append that has its place in the order and is not decided yet. */
export interface Begun {
  readonly _tag: "Begun"
  /** Makes its events visible, and gives the version of the last. */
  readonly commit: () => number
  /** Leaves its places empty. */
  readonly abandon: () => void
}

interface StreamData {
  readonly events: Array<StoredEvent>
  tombstone: Tombstone | null
  /** Settles when the append under way in this stream is decided. */
  writing: Promise<void> | null
}

/** One place in the order of all entries: taken and undecided, empty for good, or an entry. */
type Place = "undecided" | "empty" | StoredEntry

/**
 * What an in-memory store keeps. It outlives the store: open another on it to see what a store that
 * was closed, or stopped as if killed, leaves behind.
 */
export class MemoryData {
  readonly #places: Array<Place> = []
  readonly #streams = new Map<string, StreamData>()
  #change = Promise.withResolvers<void>()

  /** Settles when something becomes visible. */
  changed(): Promise<void> {
    return this.#change.promise
  }

  /** Settles when no append to the stream is under way; at once when none is. */
  async undecided(streamId: string): Promise<void> {
    for (let writing = this.#writing(streamId); writing !== null; writing = this.#writing(streamId))
      await writing
  }

  begin(append: Append): Begun | Conflict | Erased {
    const stream = this.#stream(append.streamId)
    if (stream.tombstone !== null) return { _tag: "Erased", tombstone: stream.tombstone }
    const { length: version } = stream.events
    if (version !== append.expectedVersion) return { _tag: "Conflict" }
    const first = this.#places.length
    this.#places.push(...append.events.map(() => "undecided" as const))
    const decided = Promise.withResolvers<void>()
    stream.writing = decided.promise
    const settle = (places: ReadonlyArray<Place>) => {
      this.#places.splice(first, places.length, ...places)
      stream.writing = null
      decided.resolve()
      this.#announce()
    }
    return {
      _tag: "Begun",
      commit: () => {
        const events = storedEvents(append, version, first)
        stream.events.push(...events)
        settle(events)
        return stream.events.length
      },
      abandon: () => settle(append.events.map(() => "empty")),
    }
  }

  /** The tombstone that now stands, with the events still there until `removeErased`. */
  bury({ streamId, expectedVersion, on, reason }: Erasure): Tombstone | null {
    const stream = this.#stream(streamId)
    if (stream.tombstone !== null) return stream.tombstone
    if (stream.events.length !== expectedVersion) return null
    const position = positionOf(this.#places.length)
    const tombstone = {
      kind: "tombstone",
      streamId,
      version: expectedVersion,
      on,
      reason,
      position,
    } as const
    stream.tombstone = tombstone
    this.#places.push(tombstone)
    this.#announce()
    return tombstone
  }

  removeErased({ streamId }: Tombstone): void {
    const { events } = this.#stream(streamId)
    for (const { position } of events) this.#places[indexAfter(position) - 1] = "empty"
    events.length = 0
  }

  streamAfter(streamId: string, after: number): Stream {
    const stream = this.#streams.get(streamId)
    if (stream === undefined) return { version: 0, events: [], tombstone: null }
    const { tombstone, events } = stream
    return tombstone === null
      ? { version: events.length, events: events.slice(after), tombstone }
      : { version: tombstone.version, events: [], tombstone }
  }

  /** What can be given by now after a position: never past a place that is still undecided. */
  entriesAfter(after: Position | undefined): ReadonlyArray<StoredEntry> {
    const from = after === undefined ? 0 : indexAfter(after)
    const undecided = this.#places.indexOf("undecided", from)
    return this.#places
      .slice(from, undecided === -1 ? undefined : undecided)
      .filter((place) => typeof place === "object")
  }

  #stream(streamId: string): StreamData {
    const known = this.#streams.get(streamId)
    if (known !== undefined) return known
    const stream: StreamData = { events: [], tombstone: null, writing: null }
    this.#streams.set(streamId, stream)
    return stream
  }

  #writing(streamId: string): Promise<void> | null {
    return this.#streams.get(streamId)?.writing ?? null
  }

  #announce(): void {
    this.#change.resolve()
    this.#change = Promise.withResolvers<void>()
  }
}

const storedEvents = (
  { streamId, commandId, events }: Append,
  version: number,
  first: number,
): ReadonlyArray<StoredEvent> =>
  events.map(({ eventId, type, schemaVersion, body }, index) => ({
    kind: "event",
    streamId,
    version: version + index + 1,
    commandId,
    eventId,
    type,
    schemaVersion,
    body,
    position: positionOf(first + index),
  }))

const positionOf = (index: number): Position => String(index + 1)

const indexAfter = (position: Position): number => {
  if (!/^[1-9]\d{0,14}$/u.test(position)) {
    throw new StoreError(
      "invalid",
      `"${position.slice(0, 300)}" is not a position of this store. Give one that it gave.`,
    )
  }
  return Number(position)
}
