import { openPostgresStore } from "@str-service/store-postgres"

/** A process that writes to a stream until it is killed, and says what was acknowledged. */
const [url = "", schema = "", streamId = ""] = process.argv.slice(2)

const store = await openPostgresStore({ url, schema, connections: 1 })
let { version } = await store.readStream(streamId)
for (;;) {
  const eventIds = [0, 1, 2].map((index) => `${streamId}/${version + index + 1}`)
  const outcome = await store.append({
    streamId,
    expectedVersion: version,
    commandId: `${streamId}/${version}`,
    events: eventIds.map((eventId) => ({
      eventId,
      type: "SupportRecorded",
      schemaVersion: 1,
      body: JSON.stringify("x".repeat(2_000)),
    })),
  })
  if (outcome._tag !== "Appended") throw new Error(`${streamId} has another writer.`)
  for (const [index, eventId] of eventIds.entries()) {
    process.stdout.write(`${JSON.stringify({ streamId, version: version + index + 1, eventId })}\n`)
  }
  version = outcome.version
}
