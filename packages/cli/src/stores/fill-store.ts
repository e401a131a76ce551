import { setImmediate } from "node:timers/promises"
import type { EpisodeEvent } from "@str-service/domain"
import {
  type Append,
  type EventStore,
  encodeEvent,
  StoreError,
  streamOf,
} from "@str-service/service"
import { heldIn, whatItSays } from "./held-episodes.ts"

/** How events are put into a store. */
export interface Filling {
  readonly store: EventStore
  /** How many appends may be under way at once; those of one episode never are. */
  readonly atOnce: number
  /** Takes how many events more are in. */
  readonly progress: (events: number) => void
  readonly signal: AbortSignal
}

/**
 * Puts events into a store as they were recorded, those of one command in one append. Within each
 * episode they come in the order of their versions. Where it ends early, whatever was told of is in.
 *
 * Rejects with a `StoreError`, for `invalid` where another writer has put in something else.
 */
export const fillStore = async (
  events: AsyncIterable<EpisodeEvent>,
  filling: Filling,
): Promise<void> => {
  let waiting: Array<ReadonlyArray<EpisodeEvent>> = []
  for await (const command of byCommand(events)) {
    waiting.push(command)
    if (waiting.length < filling.atOnce) continue
    await put(waiting, filling)
    waiting = []
    await setImmediate()
    if (filling.signal.aborted) return
  }
  await put(waiting, filling)
}

/** Events that follow one another and came of one command, together. */
async function* byCommand(
  events: AsyncIterable<EpisodeEvent>,
): AsyncGenerator<ReadonlyArray<EpisodeEvent>, void> {
  let command: Array<EpisodeEvent> = []
  for await (const event of events) {
    const [first] = command
    if (first !== undefined && !isOfOneCommand(first, event)) {
      yield command
      command = []
    }
    command.push(event)
  }
  if (command.length > 0) yield command
}

const isOfOneCommand = ({ metadata: one }: EpisodeEvent, { metadata: other }: EpisodeEvent) =>
  one.episodeId === other.episodeId && one.commandId === other.commandId

/** Puts in what can be put in at once, and ends only when all of it is decided. */
const put = async (
  commands: ReadonlyArray<ReadonlyArray<EpisodeEvent>>,
  { store, progress }: Filling,
): Promise<void> => {
  const episodes = Map.groupBy(commands, ([first]) => first?.metadata.episodeId)
  const settled = await Promise.allSettled(
    Array.from(episodes.values(), async (inTurn) => {
      for (const events of inTurn) {
        await append(store, events)
        progress(events.length)
      }
    }),
  )
  for (const outcome of settled) if (outcome.status === "rejected") throw outcome.reason
}

const append = async (store: EventStore, events: ReadonlyArray<EpisodeEvent>): Promise<void> => {
  const [first] = events
  if (first === undefined) return
  const { episodeId, version, commandId } = first.metadata
  const appending: Append = {
    streamId: streamOf(episodeId),
    expectedVersion: version - 1,
    commandId,
    events: events.map(encodeEvent),
  }
  const outcome = await store.append(appending)
  if (outcome._tag === "Appended") return
  const { says } = await heldIn(store, episodeId)
  if (events.every((event) => says[event.metadata.version - 1] === whatItSays(event))) return
  throw new StoreError(
    "invalid",
    `Somebody else wrote to episode ${episodeId} meanwhile. Find out who does, and which of the two is right.`,
  )
}
