// Applications switch it on before they load a schema, and so does this one.
import "effect/schema/SchemaJITCompiler/enable"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { kmptStr } from "@str-service/policy"
import { startNats, startPostgres } from "@str-service/servers"
import { type EventStore, encodeEvent, openService } from "@str-service/service"
import { openNatsStore } from "@str-service/store-nats"
import { openPostgresStore } from "@str-service/store-postgres"
import { openSqliteStore } from "@str-service/store-sqlite"
import { ordinaryEpisode } from "../history.ts"
import { countAll } from "./appends.ts"

/** What a store of so many episodes costs: `store:scale sqlite|postgres|nats 10000 100000 …`. */
const [kind = "sqlite", ...sizes] = process.argv.slice(2)

interface Place {
  readonly store: EventStore
  readonly folders: ReadonlyArray<string>
  /** How many appends are under way at once while it is filled. */
  readonly atOnce: number
  readonly remove: () => Promise<void>
}

const inSqlite = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), "str-scale-"))
  const file = join(folder, "events.sqlite")
  // Filled as by an import that can be made again; what is read is the same.
  const store = await openSqliteStore({ file, durability: "process-crash" })
  const remove = async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  }
  return { store, folders: [folder], atOnce: 1, remove }
}

const inPostgres = async (): Promise<Place> => {
  const server = await startPostgres()
  const store = await openPostgresStore({ url: server.url, connections: 50 })
  const remove = async () => {
    await store.close()
    await server.remove()
  }
  return { store, folders: [server.folder], atOnce: 50, remove }
}

const inNats = async (): Promise<Place> => {
  const cluster = await startNats()
  const store = await openNatsStore({ url: cluster.url, allowUnsafeServer: cluster.isUnsafe })
  const remove = async () => {
    await store.close()
    await cluster.remove()
  }
  return { store, folders: [cluster.folder], atOnce: 64, remove }
}

const open = { sqlite: inSqlite, postgres: inPostgres, nats: inNats }[kind]
if (open === undefined)
  throw new Error(`There is no store "${kind}". Name sqlite, postgres or nats.`)

const { events } = ordinaryEpisode()

/** A short episode, its events of one append. */
const stored = (number: number) =>
  events.slice(0, 6).map((event) => {
    const { commandId, eventId } = event.metadata
    const metadata = { ...event.metadata, episodeId: `episode-${number}`, commandId, eventId }
    return encodeEvent({ ...event, metadata })
  })

const seconds = async (run: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await run()
  return (performance.now() - from) / 1000
}

const bytesIn = (folders: ReadonlyArray<string>): number =>
  folders
    .map((folder) =>
      Number(execFileSync("du", ["-sk", folder], { encoding: "utf8" }).split("\t")[0]),
    )
    .reduce((all, kilobytes) => all + kilobytes * 1024, 0)

const fill = async ({ store, atOnce }: Place, from: number, upTo: number): Promise<void> => {
  let next = from
  const write = async () => {
    while (next < upTo) {
      const number = next
      next += 1
      await store.append({
        streamId: `episode:episode-${number}`,
        expectedVersion: 0,
        commandId: "c-0",
        events: stored(number),
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, write))
}

const refer = (number: number) => ({
  type: "Refer" as const,
  data: {
    on: "2012-10-01" as const,
    personId: `person-${number}`,
    team: "recovery" as const,
    facts: { inCrisis: true, expectedNeed: "short-term" },
  },
  episodeId: `new-${number}`,
  actor: "worker-1",
})

const place = await open()
const empty = bytesIn(place.folders)
let filled = 0
for (const size of sizes.length === 0 ? [10_000, 100_000, 1_000_000] : sizes.map(Number)) {
  const filling = await seconds(() => fill(place, filled, size))
  const added = size - filled
  filled = size
  const reading = await seconds(() => countAll(place.store))
  const service = openService({
    store: place.store,
    policies: kmptStr,
    clock: { read: () => ({ now: "2012-10-05T10:00:00Z", today: "2012-10-05" }) },
  })
  const first = await seconds(() => service.give(refer(size)))
  const next = await seconds(() => service.give(refer(size + 1)))
  const bytes = (bytesIn(place.folders) - empty) / size
  const memory = process.memoryUsage().rss / 2 ** 20
  process.stdout.write(
    `${kind}, ${size} episodes of 6 events: filled at ${(added / filling).toFixed(0)} episodes/s, ${bytes.toFixed(0)} bytes each on disk; all read in ${reading.toFixed(1)} s; first referral ${first.toFixed(2)} s, next ${(next * 1000).toFixed(1)} ms; ${memory.toFixed(0)} MiB in memory\n`,
  )
}
await place.remove()
