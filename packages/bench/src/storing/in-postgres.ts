import { howToInstallPostgres, postgresPrograms, startPostgres } from "@str-service/servers"
import type { Append, EventStore } from "@str-service/service"
import { openPostgresStore } from "@str-service/store-postgres"
import postgres from "postgres"
import { type Contest, measure } from "../measure.ts"
import { report } from "../report.ts"
import { atOnce, countAll, newAppend } from "./appends.ts"
import { handlingInPostgres } from "./handling.ts"

/** A table as the store's, without what the store's promises need. */
const bareTable = `
  create table bare (
    position bigserial,
    stream_id text collate "C" not null,
    version bigint not null,
    command_id text,
    event_id text,
    type text,
    schema_version bigint,
    body text,
    primary key (stream_id, version)
  );
  create index on bare (position);
`

type Bare = ReturnType<typeof postgres>

const insertInto = (bare: Bare, { streamId, commandId, events: [event] }: Append) =>
  event === undefined
    ? undefined
    : bare`insert into bare
        (stream_id, version, command_id, event_id, type, schema_version, body)
        values (${streamId}, 1, ${commandId}, ${event.eventId}, ${event.type},
          ${event.schemaVersion}, ${event.body})`

const appending = (store: EventStore, bare: Bare, count: number): Contest => ({
  title: `Appending to PostgreSQL, ${count} at a time`,
  unit: "commands",
  perCall: count,
  contenders: [
    { name: "the store", run: atOnce(count, () => store.append(newAppend())) },
    {
      name: "one insert a command, by the driver",
      run: atOnce(count, () => insertInto(bare, newAppend())),
      aim: 0.8,
    },
  ],
})

const rows = 10_000

const readingAll = (store: EventStore, bare: Bare): Contest => ({
  title: `Reading ${rows} entries from PostgreSQL`,
  unit: "entries",
  perCall: rows,
  contenders: [
    {
      name: "the store",
      run: () => countAll(store),
    },
    {
      name: "the driver's cursor",
      run: async () => {
        let count = 0
        const cursor = bare`select * from bare order by position`.cursor(1_000)
        for await (const batch of cursor) count += batch.length
        return count
      },
      aim: 0.6,
    },
  ],
})

/** Makes both hold the same number of rows. */
const fill = async (store: EventStore, bare: Bare): Promise<void> => {
  for (let filled = 0; filled < rows; filled += 100) {
    const appends = Array.from({ length: 100 }, newAppend)
    await Promise.all(appends.map((append) => store.append(append)))
    await Promise.all(appends.map((append) => insertInto(bare, append)))
  }
}

/** The store beside the bare driver, on a server of the bench's own; in lines. */
export const storingInPostgres = async (): Promise<ReadonlyArray<string>> => {
  if (postgresPrograms === undefined) return [howToInstallPostgres, ""]
  const server = await startPostgres()
  const store = await openPostgresStore({ url: server.url })
  const bare = postgres(server.url)
  const handling = await handlingInPostgres(server.url)
  try {
    await bare.unsafe(bareTable)
    await fill(store, bare)
    const lines: Array<string> = []
    for (const contest of [
      readingAll(store, bare),
      appending(store, bare, 1),
      appending(store, bare, 8),
      handling.contest,
    ]) {
      lines.push(...report(contest, await measure(contest)))
    }
    return lines
  } finally {
    await Promise.all([store.close(), bare.end(), handling.end()])
    await server.remove()
  }
}
