import { writeSync } from "node:fs"
import { type EventStore, isStoreError } from "@str-service/service"
import { lineOf } from "./acknowledgement.ts"

const streamCount = 4

const standardOutput = 1

/**
 * Appends to a few streams for ever, each time at the version that it finds, and tells on its standard
 * output what was acknowledged. What is not answered, or was refused, is not told.
 *
 * The id of a command ends with the number of its events, so that one that was kept in part shows.
 */
export const writeUntilKilled = async (store: EventStore, name: string): Promise<never> => {
  const reached = new Map<string, number>()
  for (let command = 0; ; command += 1) {
    const streamId = `episode:${command % streamCount}`
    const count = 1 + (command % 5)
    const commandId = `${name}-${command}-${count}`
    const events = Array.from({ length: count }, (_, index) => ({
      eventId: `${commandId}/${index}`,
      type: "SupportRecorded",
      schemaVersion: 1,
      body: JSON.stringify({ commandId, index }),
    }))
    try {
      const after = reached.get(streamId)
      const { version: expectedVersion } = await store.readStream(streamId, after)
      reached.set(streamId, expectedVersion)
      const outcome = await store.append({ streamId, expectedVersion, commandId, events })
      if (outcome._tag === "Appended") {
        // At once: what is written later may be lost with the writer.
        const { version } = outcome
        writeSync(standardOutput, lineOf({ streamId, version, count, commandId }))
      }
    } catch (error) {
      if (!isStoreError(error)) throw error
    }
  }
}
