import type { EpisodeEvent } from "@str-service/domain"
import { decodeEvent, type EventStore, streamOf, type Tombstone } from "@str-service/service"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { fingerprint } from "../events/fingerprints.ts"

/** What a store holds of an episode: what each event says in a number, or the tombstone in its place. */
export interface HeldEpisode {
  readonly says: ReadonlyArray<number>
  readonly tombstone: Tombstone | null
}

const nothing: HeldEpisode = { says: [], tombstone: null }

/** Episodes as a store holds them, each looked up when it is first asked for. */
export const heldEpisodes = async (
  store: EventStore,
): Promise<(episodeId: string) => Promise<HeldEpisode>> => {
  if (await isEmpty(store)) return async () => nothing
  const known = new Map<string, HeldEpisode>()
  return async (episodeId) => {
    const held = known.get(episodeId) ?? (await heldIn(store, episodeId))
    known.set(episodeId, held)
    return held
  }
}

/** The same, as it is now. */
export const heldIn = async (store: EventStore, episodeId: string): Promise<HeldEpisode> => {
  const { events, tombstone } = await store.readStream(streamOf(episodeId))
  const says = events.map((stored) => {
    const read = decodeEvent(stored)
    return Result.isSuccess(read) ? whatItSays(read.success) : unreadable
  })
  return { says, tombstone }
}

/** Like that of no event. */
const unreadable = -1

/** A number that stands for what an event says, in whatever order it says it. */
export const whatItSays = (event: EpisodeEvent): number =>
  fingerprint(JSON.stringify(event, (_, part: unknown) => inOrder(part)))

const inOrder = (part: unknown): unknown =>
  Predicate.isObject(part)
    ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : part

const isEmpty = async (store: EventStore): Promise<boolean> => {
  for await (const batch of store.readAll()) if (batch.length > 0) return false
  return true
}
