import { randomUUID } from "node:crypto"
import { type EventStore, isStoreError } from "@str-service/service"

/** An event that was acknowledged. */
export interface Acknowledged {
  readonly streamId: string
  readonly version: number
  readonly eventId: string
}

export interface Writing {
  /** Settles once so many more have been acknowledged than by now. */
  readonly progress: (count: number) => Promise<void>
  /** Lets each writer end what it does, and gives all that was acknowledged. */
  readonly stop: () => Promise<ReadonlyArray<Acknowledged>>
}

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
      const commandId = randomUUID()
      const eventIds = [0, 1].map((index) => `${commandId}/${index}`)
      const events = eventIds.map((eventId) => ({
        eventId,
        type: "SupportRecorded",
        schemaVersion: 1,
        body: "{}",
      }))
      const append = { streamId, expectedVersion: version, commandId, events }
      const outcome = await unlessAway(() => store.append(append))
      if (outcome?._tag === "Appended") {
        for (const [index, eventId] of eventIds.entries()) {
          acknowledged.push({ streamId, version: version + index + 1, eventId })
        }
        version = outcome.version
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

/** What is answered; nothing while the server is away. */
export const unlessAway = async <Value>(
  asked: () => Promise<Value>,
): Promise<Value | undefined> => {
  try {
    return await asked()
  } catch (error) {
    if (isStoreError(error) && ["outcome-unknown", "unavailable"].includes(error.reason)) return
    throw error
  }
}

const aMoment = () => new Promise<undefined>((resolve) => setTimeout(resolve, 20, undefined))
