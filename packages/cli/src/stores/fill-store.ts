import { setImmediate } from "node:timers/promises"
import { type Append, type EventStore, StoreError } from "@str-service/service"
import type { AnyEvent } from "../events/sound-records.ts"
import { heldIn, whatItSays } from "./held-streams.ts"
import { encoded, streamOfEvent, thingOf } from "./things.ts"

/** How events are put into a store. */
export interface Filling {
  readonly store: EventStore
  /** How many appends may be under way at once; those of one stream never are. */
  readonly atOnce: number
  /** Takes how many events more are in. */
  readonly progress: (events: number) => void
  readonly signal: AbortSignal
}

/**
 * Puts events into a store as they were recorded, those of one command in one append. Within each
 * stream they come in the order of their versions. Where it ends early, whatever was told of is in.
 *
 * Rejects with a `StoreError`, for `invalid` where another writer has put in something else.
 */
export const fillStore = async (
  events: AsyncIterable<AnyEvent>,
  filling: Filling,
): Promise<void> => {
  let waiting: Array<ReadonlyArray<AnyEvent>> = []
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
  events: AsyncIterable<AnyEvent>,
): AsyncGenerator<ReadonlyArray<AnyEvent>, void> {
  let command: Array<AnyEvent> = []
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

const isOfOneCommand = (one: AnyEvent, other: AnyEvent) =>
  streamOfEvent(one) === streamOfEvent(other) && one.metadata.commandId === other.metadata.commandId

/** Puts in what can be put in at once, and ends only when all of it is decided. */
const put = async (
  commands: ReadonlyArray<ReadonlyArray<AnyEvent>>,
  { store, progress }: Filling,
): Promise<void> => {
  const streams = Map.groupBy(commands, ([first]) => first && streamOfEvent(first))
  const settled = await Promise.allSettled(
    Array.from(streams.values(), async (inTurn) => {
      for (const events of inTurn) {
        await append(store, events)
        progress(events.length)
      }
    }),
  )
  for (const outcome of settled) if (outcome.status === "rejected") throw outcome.reason
}

const append = async (store: EventStore, events: ReadonlyArray<AnyEvent>): Promise<void> => {
  const [first] = events
  if (first === undefined) return
  const { version, commandId } = first.metadata
  const streamId = streamOfEvent(first)
  const appending: Append = {
    streamId,
    expectedVersion: version - 1,
    commandId,
    events: events.map(encoded),
  }
  const outcome = await store.append(appending)
  if (outcome._tag === "Appended") return
  const { says } = await heldIn(store, streamId)
  if (events.every((event) => says[event.metadata.version - 1] === whatItSays(event))) return
  const { kind, id } = thingOf(first)
  throw new StoreError(
    "invalid",
    `Somebody else wrote to ${kind} ${id} meanwhile. Find out who does, and which of the two is right.`,
  )
}
