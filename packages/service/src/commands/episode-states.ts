import { type EpisodeState, evolve, initialState, versionOf } from "@str-service/domain"
import * as Result from "effect/Result"
import { decodeEvent, streamOf } from "../events/event-codec.ts"
import type { EventStore } from "../store/event-store.ts"
import { StoreError } from "../store/store-error.ts"
import type { Tombstone } from "../store/stored.ts"

/** An episode as it stands, or the tombstone in its place. */
export type Standing = { readonly state: EpisodeState } | { readonly tombstone: Tombstone }

/**
 * Episodes as they stand. Those asked for last are kept, so that of a stream that was read before only
 * what is new is read: never trusted without asking the store, and never older than its answer.
 *
 * Kept in memory only: a state holds its whole history, so that a snapshot in the store would be no
 * smaller than the stream it saves reading.
 */
export class EpisodeStates {
  readonly #store: EventStore
  readonly #kept = new Map<string, EpisodeState>()
  readonly #capacity: number

  constructor(store: EventStore, capacity: number) {
    this.#store = store
    this.#capacity = capacity
  }

  async read(episodeId: string): Promise<Standing> {
    const known = this.#kept.get(episodeId) ?? initialState
    return (await this.#readOn(episodeId, known)) ?? (await this.#readWhole(episodeId))
  }

  async #readWhole(episodeId: string): Promise<Standing> {
    const standing = await this.#readOn(episodeId, initialState)
    if (standing !== null) return standing
    throw new StoreError("damaged", `Events of episode ${episodeId} are missing from its stream.`)
  }

  /** `null` when the stream is not the one that the state was read from, as after a restore. */
  async #readOn(episodeId: string, known: EpisodeState): Promise<Standing | null> {
    const stream = await this.#store.readStream(streamOf(episodeId), versionOf(known.history))
    if (stream.tombstone !== null) {
      this.drop(episodeId)
      return { tombstone: stream.tombstone }
    }
    const state = stream.events
      .map((stored) => Result.getOrThrow(decodeEvent(stored)))
      .reduce(evolve, known)
    if (versionOf(state.history) !== stream.version) return null
    this.keep(episodeId, state)
    return { state }
  }

  /** Forgets an episode that was erased. */
  drop(episodeId: string): void {
    this.#kept.delete(episodeId)
  }

  /** Keeps a state that the store is known to have, as the one asked for last. */
  keep(episodeId: string, state: EpisodeState): void {
    this.#kept.delete(episodeId)
    this.#kept.set(episodeId, state)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#capacity && oldest !== undefined) this.#kept.delete(oldest)
  }
}
