import {
  type Append,
  type AppendOutcome,
  type Erasure,
  type ErasureOutcome,
  type EventStore,
  type Position,
  refuseInvalidAppend,
  refuseInvalidErasure,
  type StoredEntry,
  type StoredEvent,
  StoreError,
  subscribeByReading,
  type Tombstone,
} from "@str-service/service"
import type { StorePlace } from "@str-service/testing"
import type { Flaw } from "./flaw.ts"

interface Slot {
  entry: StoredEntry | null
  isDecided: boolean
}

interface FlawedData {
  slots: Array<Slot>
  /** The slots of a moment ago. */
  shown: ReadonlyArray<Slot>
  /** Streams in which an append is under way. */
  underWay: Set<string>
  isBroken: boolean
}

const emptyData = (): FlawedData => ({
  slots: [],
  shown: [],
  underWay: new Set(),
  isBroken: false,
})

/** A place for a simple store in memory with one flaw, or with none. */
export const flawedPlace = (flaw: Flaw | null): StorePlace => {
  const data: FlawedData = emptyData()
  return {
    open: () =>
      Promise.resolve(
        new FlawedStore(
          flaw,
          flaw === "keeps to itself what others should see" ? emptyData() : data,
        ),
      ),
    remove: () => Promise.resolve(),
  }
}

const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve, 1))

let stores = 0

class FlawedStore implements EventStore {
  readonly #flaw: Flaw | null
  readonly #data: FlawedData
  readonly #closing = new AbortController()
  readonly #number: number
  #readers = 0

  constructor(flaw: Flaw | null, data: FlawedData) {
    stores += 1
    this.#flaw = flaw
    this.#data = data
    this.#number = stores
  }

  readonly append = async (append: Append): Promise<AppendOutcome> => {
    this.#refuseClosed()
    this.#refuseAppend(append)
    // Where many write, each lets others go ahead.
    if (append.commandId.startsWith("w-")) await aMoment()
    if (this.#has("is stuck when a reader leaves") && this.#readers > 0) await new Promise(() => {})
    const streamId = this.#stream(append.streamId)
    const tombstone = this.#tombstone(streamId)
    if (tombstone !== null && !this.#has("appends to what was erased")) {
      return { _tag: "Erased", tombstone }
    }
    const version = this.#version(streamId)
    const isUnderWay = this.#data.underWay.has(streamId)
    return isUnderWay || this.#isRefused(append.expectedVersion, version)
      ? await this.#refuse(append, version)
      : await this.#accept(append, version)
  }

  #refuseAppend(append: Append): void {
    const isNothing = append.events.length === 0
    if (!(isNothing && this.#has("takes an append of nothing"))) refuseInvalidAppend(append)
    if (this.#has("takes no more than a hundred events at once") && append.events.length > 500) {
      throw new StoreError("unavailable", "Too much.")
    }
  }

  async #refuse(append: Append, version: number): Promise<AppendOutcome> {
    if (this.#has("keeps part of what it refuses")) await this.#write(append, 1, version)
    if (this.#has("says conflict, and appends")) await this.#write(append, undefined, version)
    return { _tag: "Conflict" }
  }

  async #accept(append: Append, version: number): Promise<AppendOutcome> {
    const isHasty =
      this.#has("looks at the version, waits, and then writes") ||
      (this.#has("lets an erasure and an append both win") && version > 0)
    if (isHasty) await aMoment()
    if (this.#has("says conflict ahead of what it conflicts with")) {
      this.#data.underWay.add(append.streamId)
      await aMoment()
      this.#data.underWay.delete(append.streamId)
    }
    const last = this.#has("takes an append at a version not reached yet")
      ? append.expectedVersion
      : version
    const isForgotten = this.#has("acknowledges an append that it does not make") && version > 0
    if (!isForgotten) await this.#write(append, undefined, last)
    return { _tag: "Appended", version: last + append.events.length }
  }

  readonly readStream = async (asked: string, after = 0) => {
    this.#refuseClosed()
    const streamId = this.#stream(asked)
    await Promise.resolve()
    const slots = this.#has("gives streams as they were a moment ago")
      ? this.#data.shown
      : this.#data.slots
    const late = this.#has("gives a stream one event too late") ? 1 : 0
    const all = eventsIn(slots, streamId)
    const tombstone = this.#has("erases and leaves nothing") ? null : this.#tombstone(streamId)
    const most = this.#has("gives no more than five thousand events of a stream") ? 5000 : undefined
    const events = all
      .filter(({ version }) => version > after + (after > 0 ? late : 0))
      .slice(0, most)
      .map((event) =>
        this.#has("gives other positions in streams")
          ? { ...event, position: `${event.version + 100}` }
          : event,
      )
    return tombstone === null
      ? { version: Math.max(0, ...all.map(({ version }) => version)), events, tombstone }
      : {
          version: tombstone.version,
          events: this.#has("keeps the events of what was erased") ? events : [],
          tombstone,
        }
  }

  readonly readAll = (after?: Position) => this.#readAll(after)

  async *#readAll(after?: Position): AsyncGenerator<ReadonlyArray<StoredEntry>, void> {
    this.#refuseClosed()
    await Promise.resolve()
    this.#readers += 1
    const entries = this.#visible().filter(({ position }) => this.#follows(position, after))
    if (this.#has("gives all entries stream by stream")) {
      entries.sort((one, other) => (one.streamId < other.streamId ? -1 : 1))
    }
    if (this.#has("gives empty batches")) yield []
    for (let first = 0; first < entries.length; first += batchSize) {
      const batch = entries.slice(first, first + batchSize)
      const isCut = this.#has("leaves out the last of a full batch") && batch.length === batchSize
      yield isCut ? batch.slice(0, -1) : batch
    }
    this.#readers -= 1
  }

  readonly subscribe: EventStore["subscribe"] = (options = {}) => {
    const never = new AbortController().signal
    const isEndless = this.#has("ends no subscription")
    return subscribeByReading(
      {
        readAll: this.readAll,
        more: async (signal) => {
          if (this.#has("subscribes to nothing that comes") || isEndless)
            await new Promise(() => {})
          if (!signal.aborted) await aMoment()
        },
        closed: isEndless ? never : this.#closing.signal,
      },
      {
        after: this.#has("subscribes from the beginning") ? undefined : options.after,
        signal: isEndless ? never : options.signal,
      },
    )
  }

  readonly erase = async (erasure: Erasure): Promise<ErasureOutcome> => {
    this.#refuseClosed()
    if (!this.#has("takes any reason for erasing")) refuseInvalidErasure(erasure)
    const streamId = this.#stream(erasure.streamId)
    const earlier = this.#tombstone(streamId)
    if (earlier !== null && !this.#has("erases again and again")) {
      return { _tag: "Erased", tombstone: earlier }
    }
    const version = this.#version(streamId)
    const isOther = earlier === null && version !== erasure.expectedVersion
    const isAny = this.#has("erases at any version") && version > 0
    if (isOther && !isAny) return { _tag: "Conflict" }
    if (this.#has("lets an erasure and an append both win")) await aMoment()
    const tombstone = this.#bury(streamId, earlier?.version ?? version, erasure)
    return { _tag: "Erased", tombstone }
  }

  #bury(streamId: string, version: number, { on, reason }: Erasure): Tombstone {
    const first = this.#data.slots.findIndex(({ entry }) => entry?.streamId === streamId)
    if (!this.#has("keeps the events of what was erased")) {
      for (const slot of this.#data.slots) if (slot.entry?.streamId === streamId) slot.entry = null
    }
    const place = this.#has("puts the tombstone where the stream began")
      ? first
      : this.#data.slots.length
    const tombstone: Tombstone = {
      kind: "tombstone",
      streamId,
      version,
      on,
      reason,
      position: this.#position(place),
    }
    this.#data.slots[place] = { entry: tombstone, isDecided: true }
    return tombstone
  }

  readonly close = (): Promise<void> => {
    if (this.#has("cannot be closed twice")) this.#refuseClosed()
    this.#closing.abort()
    if (this.#has("closes for all")) this.#data.isBroken = true
    if (this.#has("forgets what it has when it is closed")) this.#data.slots.length = 0
    if (this.#has("forgets tombstones when it is closed")) {
      this.#data.slots = this.#data.slots.filter(({ entry }) => entry?.kind !== "tombstone")
    }
    return Promise.resolve()
  }

  #has(flaw: Flaw): boolean {
    return this.#flaw === flaw
  }

  #isRefused(expected: number, version: number): boolean {
    if (this.#has("takes an append at any version")) return false
    return this.#has("takes an append at a version not reached yet")
      ? expected < version
      : expected !== version
  }

  async #write(append: Append, most: number | undefined, last: number): Promise<void> {
    const events = append.events.slice(0, most)
    const isLate = this.#has("shows entries ahead of others that are not decided")
    const slots: Array<Slot> = []
    for (const [index, event] of events.entries()) {
      const isOneByOne = this.#has("writes the events of an append one by one")
      if (isOneByOne && index > 0) await aMoment()
      const stored: StoredEvent = {
        ...event,
        body: this.#body(event.body),
        kind: "event",
        streamId: this.#stream(append.streamId),
        version: last + index + 1,
        commandId: append.commandId,
        position: this.#position(this.#data.slots.length),
      }
      const slot = { entry: stored, isDecided: !isLate }
      slots.push(slot)
      this.#data.slots.push(slot)
    }
    if (isLate) {
      // Those of every second writer are slower than some that begin after them.
      for (let rest = Number(append.commandId[2]) % 2; rest >= 0; rest -= 0.25) await aMoment()
      for (const slot of slots) slot.isDecided = true
    }
    setTimeout(() => {
      this.#data.shown = [...this.#data.slots]
    }, 1)
    if (this.#has("keeps what it was given, and not a copy")) this.#follow(append, slots)
  }

  /** The stored events go when what was given goes. */
  #follow(append: Append, slots: ReadonlyArray<Slot>): void {
    for (const slot of slots) {
      const { entry } = slot
      Object.defineProperty(slot, "entry", {
        get: () => (append.events.length === 0 ? null : entry),
        set: () => undefined,
      })
    }
  }

  #visible(): Array<StoredEntry> {
    return this.#data.slots.flatMap(({ entry, isDecided }) =>
      entry === null || !isDecided ? [] : [{ ...entry, position: this.#shown(entry.position) }],
    )
  }

  #follows(position: Position, after: Position | undefined): boolean {
    if (after === undefined) return true
    return this.#has("gives the entry at the position again")
      ? placeOf(position) >= placeOf(after)
      : placeOf(position) > placeOf(after)
  }

  #position = (place: number): Position => `${place + 1}`

  #shown(position: Position): Position {
    return this.#has("numbers positions anew in each store")
      ? `${placeOf(position) + this.#number * 7}`
      : position
  }

  #stream(streamId: string): string {
    return this.#has("takes streams for one that differ in case")
      ? streamId.toLowerCase()
      : streamId
  }

  #body(body: string): string {
    if (this.#has("composes characters")) return body.normalize("NFC")
    if (this.#has("writes JSON anew")) return JSON.stringify(JSON.parse(body))
    return this.#has("cuts bodies off at 64 KiB") ? body.slice(0, 1 << 16) : body
  }

  #version(streamId: string): number {
    return Math.max(0, ...eventsIn(this.#data.slots, streamId).map(({ version }) => version))
  }

  #tombstone(streamId: string): Tombstone | null {
    const found = this.#data.slots.findLast(
      ({ entry }) => entry?.kind === "tombstone" && entry.streamId === streamId,
    )
    return found?.entry?.kind === "tombstone" ? found.entry : null
  }

  #refuseClosed(): void {
    const isClosed = this.#closing.signal.aborted || this.#data.isBroken
    if (isClosed && !this.#has("goes on after it was closed")) {
      throw new StoreError("closed", "The store was closed.")
    }
  }
}

const batchSize = 500

const placeOf = (position: Position): number => Number(position)

const eventsIn = (slots: ReadonlyArray<Slot>, streamId: string): ReadonlyArray<StoredEvent> =>
  slots.flatMap(({ entry }) =>
    entry?.kind === "event" && entry.streamId === streamId ? [entry] : [],
  )
