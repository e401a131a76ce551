import type { EventStore, Tombstone } from "@str-service/service"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { fingerprint } from "../events/fingerprints.ts"
import type { AnyEvent } from "../events/sound-records.ts"
import { decoded, thingIn } from "./things.ts"

/** What a store holds of an episode or a worker: what each event says in a number, or the tombstone in its place. */
export interface HeldStream {
  readonly says: ReadonlyArray<number>
  readonly tombstone: Tombstone | null
}

const nothing: HeldStream = { says: [], tombstone: null }

/** Streams as a store holds them, each looked up when it is first asked for. */
export const heldStreams = async (
  store: EventStore,
): Promise<(streamId: string) => Promise<HeldStream>> => {
  if (await isEmpty(store)) return async () => nothing
  const known = new Map<string, HeldStream>()
  return async (streamId) => {
    const held = known.get(streamId) ?? (await heldIn(store, streamId))
    known.set(streamId, held)
    return held
  }
}

/** The same, as it is now. */
export const heldIn = async (store: EventStore, streamId: string): Promise<HeldStream> => {
  const { events, tombstone } = await store.readStream(streamId)
  const thing = thingIn(streamId)
  const says = events.map((stored) => {
    const read = thing === null ? null : decoded(stored, thing)
    return read !== null && Result.isSuccess(read) ? whatItSays(read.success) : unreadable
  })
  return { says, tombstone }
}

/** Like that of no event. */
const unreadable = -1

/** A number that stands for what an event says, in whatever order it says it. */
export const whatItSays = (event: AnyEvent): number =>
  fingerprint(JSON.stringify(event, (_, part: unknown) => inOrder(part)))

const inOrder = (part: unknown): unknown =>
  Predicate.isObject(part)
    ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : part

const isEmpty = async (store: EventStore): Promise<boolean> => {
  for await (const batch of store.readAll()) if (batch.length > 0) return false
  return true
}
