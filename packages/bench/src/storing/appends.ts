import { randomUUID } from "node:crypto"
import type { Append, EventStore } from "@str-service/service"

const body = JSON.stringify({ on: "2012-10-01", minutes: 30, place: "home" })

/** One event for a stream of its own. */
export const newAppend = (): Append => ({
  streamId: `episode:${randomUUID()}`,
  expectedVersion: 0,
  commandId: randomUUID(),
  events: [{ eventId: `${randomUUID()}/0`, type: "SupportRecorded", schemaVersion: 1, body }],
})

export const atOnce = (count: number, append: () => unknown) => () =>
  Promise.all(Array.from({ length: count }, append))

export const countAll = async (store: EventStore): Promise<number> => {
  let count = 0
  for await (const batch of store.readAll()) count += batch.length
  return count
}
