import type { EventStore, StoredEvent } from "@str-service/service"
import type { Acknowledged } from "./acknowledgement.ts"
import { aMoment } from "./away.ts"

export type { Acknowledged } from "./acknowledgement.ts"

/** What was found in a store after faults. */
export interface Kept {
  readonly events: number
  readonly commands: number
}

/**
 * Throws unless everything acknowledged is in the store once and at its place, streams have no gaps,
 * every command is there whole or not at all, and reading all gives the same as reading the streams.
 */
export const mustHaveKept = async (
  store: EventStore,
  acknowledged: ReadonlyArray<Acknowledged>,
): Promise<Kept> => {
  const all = await eventsOf(store)
  const commands = new Map<string, Acknowledged>()
  for (const streamId of new Set([...all, ...acknowledged].map((one) => one.streamId))) {
    const { events } = await store.readStream(streamId)
    refuseOtherEvents(streamId, events, all)
    for (const command of commandsIn(streamId, events)) {
      if (commands.has(command.commandId)) throw new Error(`${command.commandId} is there twice.`)
      commands.set(command.commandId, command)
    }
  }
  for (const expected of acknowledged) refuseOther(commands.get(expected.commandId), expected)
  return { events: all.length, commands: commands.size }
}

/**
 * The same, once it holds: what was asked for ahead of a fault may still be done for some seconds.
 */
export const mustHaveKeptInTheEnd = async (
  store: EventStore,
  acknowledged: ReadonlyArray<Acknowledged>,
): Promise<Kept> => {
  const end = Date.now() + longestToSettle
  for (;;) {
    try {
      return await mustHaveKept(store, acknowledged)
    } catch (error) {
      if (Date.now() >= end) throw error
    }
    await aMoment()
  }
}

const longestToSettle = 10_000

const eventsOf = async (store: EventStore): Promise<ReadonlyArray<StoredEvent>> => {
  const events: Array<StoredEvent> = []
  for await (const batch of store.readAll()) {
    events.push(...batch.flatMap((entry) => (entry.kind === "event" ? [entry] : [])))
  }
  return events
}

const refuseOtherEvents = (
  streamId: string,
  events: ReadonlyArray<StoredEvent>,
  all: ReadonlyArray<StoredEvent>,
): void => {
  const inAll = all.filter((event) => event.streamId === streamId)
  if (JSON.stringify(events) !== JSON.stringify(inAll)) {
    throw new Error(`Reading all gives other events of ${streamId} than reading the stream.`)
  }
  const gap = events.findIndex(({ version }, place) => version !== place + 1)
  if (gap !== -1) throw new Error(`${streamId} has a gap at version ${gap + 1}.`)
}

const refuseOther = (found: Acknowledged | undefined, expected: Acknowledged): void => {
  if (JSON.stringify(found) === JSON.stringify(expected)) return
  const instead = found === undefined ? "is not there" : `is there as ${JSON.stringify(found)}`
  throw new Error(`${JSON.stringify(expected)} was acknowledged, and ${instead}.`)
}

/** The commands of a stream; throws for one that is there in part. */
const commandsIn = (
  streamId: string,
  events: ReadonlyArray<StoredEvent>,
): ReadonlyArray<Acknowledged> => {
  const commands: Array<Acknowledged> = []
  let place = 0
  for (let first = events[place]; first !== undefined; first = events[place]) {
    const { commandId } = first
    const count = Number(commandId.split("-").at(-1))
    const own = events.slice(place, place + count)
    const isWhole =
      own.length === count && own.every(({ eventId }, index) => eventId === `${commandId}/${index}`)
    if (!isWhole) throw new Error(`${commandId} is in ${streamId} in part.`)
    place += count
    commands.push({ streamId, version: place, count, commandId })
  }
  return commands
}
