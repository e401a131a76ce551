import type { EventStore, Position, StoredEntry } from "@str-service/service"
import { settledEntriesOf } from "../reading.ts"
import { mustEqual } from "../store-law-broken.ts"
import { appendOf, bodiesOf } from "../writing.ts"
import { appendTo, type Expected, emptyStream, eraseFrom, type StreamModel } from "./model.ts"
import type { Operation, OperationOf } from "./operations.ts"

const withoutPosition = ({ position: _, ...entry }: StoredEntry): Expected => entry

/** A store beside the model of it; what was in the store before `begun` is left out. */
export class AgainstTheModel {
  readonly #run: string
  readonly #begun: Position | undefined
  readonly #reopen: (store: EventStore) => Promise<EventStore>
  readonly #streams = new Map<string, StreamModel>()
  #all: ReadonlyArray<Expected> = []
  #store: EventStore

  constructor(
    run: string,
    store: EventStore,
    begun: Position | undefined,
    reopen: (store: EventStore) => Promise<EventStore>,
  ) {
    this.#run = run
    this.#store = store
    this.#begun = begun
    this.#reopen = reopen
  }

  /** Does the operations one after the other, and compares each answer with the model's. */
  async mustFollow(operations: ReadonlyArray<Operation>): Promise<void> {
    for (const [place, operation] of operations.entries()) {
      await this.#do(`${place + 1}`, operation)
    }
  }

  async #do(place: string, operation: Operation): Promise<void> {
    const what = `Operation ${place}, ${JSON.stringify(operation)}`
    switch (operation.do) {
      case "append":
        return await this.#append(what, place, operation)
      case "read":
        return await this.#read(what, operation)
      case "erase":
        return await this.#erase(what, operation)
      case "read-all":
        return await this.#readAll(what, operation)
      case "reopen":
        this.#store = await this.#reopen(this.#store)
    }
  }

  async #append(what: string, place: string, asked: OperationOf<"append">): Promise<void> {
    const [streamId, stream] = this.#stream(asked.stream)
    const append = appendOf({
      streamId,
      expectedVersion: Math.max(0, stream.version + asked.off),
      commandId: `${this.#run}-${place}`,
      bodies: bodiesOf(asked.count),
    })
    const [outcome, after] = appendTo(stream, append)
    mustEqual(what, (await this.#store.append(append))._tag, outcome)
    this.#streams.set(streamId, after)
    if (outcome === "Appended") {
      this.#all = [...this.#all, ...after.events.slice(stream.version)]
    }
  }

  async #read(what: string, asked: OperationOf<"read">): Promise<void> {
    const [streamId, stream] = this.#stream(asked.stream)
    const { version, events, tombstone } = await this.#store.readStream(streamId, asked.after)
    const read = {
      version,
      events: events.map(withoutPosition),
      tombstone: tombstone === null ? null : withoutPosition(tombstone),
    }
    mustEqual(what, read, { ...stream, events: stream.events.slice(asked.after) })
  }

  async #erase(what: string, asked: OperationOf<"erase">): Promise<void> {
    const [streamId, stream] = this.#stream(asked.stream)
    const erasure = {
      streamId,
      expectedVersion: Math.max(1, stream.version + asked.off),
      on: "2032-10-01",
      reason: "retention-ended",
    } as const
    const [outcome, after] = eraseFrom(stream, erasure)
    mustEqual(what, (await this.#store.erase(erasure))._tag, outcome)
    this.#streams.set(streamId, after)
    if (stream.tombstone === null && after.tombstone !== null) {
      this.#all = [...this.#all.filter((entry) => entry.streamId !== streamId), after.tombstone]
    }
  }

  async #readAll(what: string, { from }: OperationOf<"read-all">): Promise<void> {
    const entries = await settledEntriesOf(this.#store, this.#all.length, this.#begun)
    mustEqual(what, entries.map(withoutPosition), this.#all)
    const skipped = entries.slice(0, from)
    const rest = await settledEntriesOf(
      this.#store,
      entries.length - skipped.length,
      skipped.at(-1)?.position ?? this.#begun,
    )
    mustEqual(`${what}, from there on`, rest, entries.slice(from))
  }

  #stream(number: number): readonly [string, StreamModel] {
    const streamId = `${this.#run}:${number}`
    return [streamId, this.#streams.get(streamId) ?? emptyStream]
  }
}
