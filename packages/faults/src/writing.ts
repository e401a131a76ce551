import { randomUUID } from "node:crypto"
import type { EventStore } from "@str-service/service"
import type { Acknowledged } from "./acknowledgement.ts"
import { aMoment, unlessAway } from "./away.ts"

export interface Writing {
  /** Settles once so many more have been acknowledged than by now. */
  readonly progress: (count: number) => Promise<void>
  /** Lets each writer end what it does, and gives all that was acknowledged. */
  readonly stop: () => Promise<ReadonlyArray<Acknowledged>>
}

const eventsOfEach = 2

/**
 * Writers that go on whatever happens, each to a stream of its own: after a conflict, an outcome that
 * is not known, or a server that is away, they read where their stream is, and write on from there.
 */
export const startWriting = (store: EventStore, streams: ReadonlyArray<string>): Writing => {
  const acknowledged: Array<Acknowledged> = []
  let isWriting = true

  const writeOn = async (streamId: string): Promise<void> => {
    let version = await versionOf(store, streamId)
    while (isWriting) {
      const commandId = `${randomUUID()}-${eventsOfEach}`
      const events = Array.from({ length: eventsOfEach }, (_, index) => ({
        eventId: `${commandId}/${index}`,
        type: "SupportRecorded",
        schemaVersion: 1,
        body: "{}",
      }))
      const append = { streamId, expectedVersion: version, commandId, events }
      const outcome = await unlessAway(() => store.append(append))
      if (outcome?._tag === "Appended") {
        version = outcome.version
        acknowledged.push({ streamId, version, count: eventsOfEach, commandId })
      } else {
        version = await versionOf(store, streamId)
      }
    }
  }

  const writing = Promise.all(streams.map(writeOn))
  writing.catch(() => undefined)
  return {
    progress: async (count) => {
      const goal = acknowledged.length + count
      while (acknowledged.length < goal) await Promise.race([writing, aMoment()])
    },
    stop: async () => {
      isWriting = false
      await writing
      return acknowledged
    },
  }
}

const versionOf = async (store: EventStore, streamId: string): Promise<number> => {
  for (;;) {
    const stream = await unlessAway(() => store.readStream(streamId))
    if (stream !== undefined) return stream.version
    await aMoment()
  }
}
