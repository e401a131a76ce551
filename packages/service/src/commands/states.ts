import { type EpisodeEvent, type EpisodeState, versionOf } from "@str-service/domain"
import type { WorkerEvent, WorkerState } from "@str-service/domain/worker"
import * as Result from "effect/Result"
import type { EventCodec } from "../events/event-codec.ts"
import type { EventStore } from "../store/event-store.ts"
import { StoreError } from "../store/store-error.ts"
import type { Tombstone } from "../store/stored.ts"

/** A thing as it stands, or the tombstone in its place. */
export type Standing<State> = { readonly state: State } | { readonly tombstone: Tombstone }

/** What things of one kind are made of. */
export interface Kind<State, Event> {
  /** What one is called, such as `episode`. */
  readonly name: string
  readonly codec: EventCodec<Event>
  readonly initialState: State
  readonly evolve: (state: State, event: Event) => State
}

interface WithHistory {
  readonly history: Parameters<typeof versionOf>[0]
}

/**
 * Things of one kind as they stand. Those asked for last are kept, so that of a stream that was read
 * before only what is new is read: never trusted without asking the store, and never older than its
 * answer.
 *
 * Kept in memory only: a state holds its whole history, so that a snapshot in the store would be no
 * smaller than the stream it saves reading.
 */
export class States<State extends WithHistory, Event> {
  readonly #store: EventStore
  readonly #kind: Kind<State, Event>
  readonly #kept = new Map<string, State>()
  readonly #capacity: number

  constructor(store: EventStore, kind: Kind<State, Event>, capacity: number) {
    this.#store = store
    this.#kind = kind
    this.#capacity = capacity
  }

  async read(id: string): Promise<Standing<State>> {
    const known = this.#kept.get(id) ?? this.#kind.initialState
    return (await this.#readOn(id, known)) ?? (await this.#readWhole(id))
  }

  async #readWhole(id: string): Promise<Standing<State>> {
    const { initialState, name } = this.#kind
    const standing = await this.#readOn(id, initialState)
    if (standing !== null) return standing
    throw new StoreError("damaged", `Events of ${name} ${id} are missing from its stream.`)
  }

  /** `null` when the stream is not the one that the state was read from, as after a restore. */
  async #readOn(id: string, known: State): Promise<Standing<State> | null> {
    const { codec, evolve } = this.#kind
    const stream = await this.#store.readStream(codec.streamOf(id), versionOf(known.history))
    if (stream.tombstone !== null) {
      this.drop(id)
      return { tombstone: stream.tombstone }
    }
    const state = stream.events
      .map((stored) => Result.getOrThrow(codec.decode(stored)))
      .reduce(evolve, known)
    if (versionOf(state.history) !== stream.version) return null
    this.keep(id, state)
    return { state }
  }

  /** Forgets a thing that was erased. */
  drop(id: string): void {
    this.#kept.delete(id)
  }

  /** Keeps a state that the store is known to have, as the one asked for last. */
  keep(id: string, state: State): void {
    this.#kept.delete(id)
    this.#kept.set(id, state)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#capacity && oldest !== undefined) this.#kept.delete(oldest)
  }
}

export type EpisodeStates = States<EpisodeState, EpisodeEvent>

export type WorkerStates = States<WorkerState, WorkerEvent>
