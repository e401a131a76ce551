import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs"
import { kmptStr } from "@str-service/policy"
import {
  currentSchemaVersion,
  type EventToAppend,
  openMemoryStore,
  openService,
  type StoredEvent,
} from "@str-service/service"
import { lifeCommands } from "./life.ts"

const fileOf = (version: number): string => `${import.meta.dirname}/version-${version}.ndjson`

/** The versions of the schema that were ever released; each has a stream of its time. */
export const releasedVersions: ReadonlyArray<number> = globSync("version-*.ndjson", {
  cwd: import.meta.dirname,
})
  .map((name) => Number(/\d+/u.exec(name)?.[0]))
  .toSorted((one, other) => one - other)

/** The stream as it was stored when its version was the current one. */
export const goldenStream = (version: number): ReadonlyArray<StoredEvent> =>
  readFileSync(fileOf(version), "utf8")
    .trimEnd()
    .split("\n")
    .map((line, place): StoredEvent => {
      const { eventId, type, schemaVersion, body }: EventToAppend = JSON.parse(line)
      return {
        kind: "event",
        streamId: "episode:episode-1",
        version: place + 1,
        commandId: eventId.split("/")[0] ?? "",
        eventId,
        type,
        schemaVersion,
        body,
        position: `${place + 1}`,
      }
    })

/** The stream as it is stored now. */
export const currentStream = async (): Promise<ReadonlyArray<StoredEvent>> => {
  const store = openMemoryStore()
  const service = openService({ store, policies: kmptStr })
  for (const command of lifeCommands) {
    const outcome = await service.handle(command)
    if (outcome._tag !== "Accepted") throw new Error(JSON.stringify(outcome))
  }
  return (await store.readStream("episode:episode-1")).events
}

/** Puts down the stream of a version that is about to be released; one that is there stays. */
export const putDownCurrent = async (): Promise<void> => {
  const file = fileOf(currentSchemaVersion)
  if (existsSync(file)) return
  const lines = (await currentStream()).map(({ eventId, type, schemaVersion, body }) =>
    JSON.stringify({ eventId, type, schemaVersion, body }),
  )
  writeFileSync(file, `${lines.join("\n")}\n`)
}
