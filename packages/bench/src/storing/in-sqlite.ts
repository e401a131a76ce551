import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { EpisodeEvent } from "@str-service/domain"
import { type EventStore, encodeEvent } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"
import Database from "better-sqlite3"
import type { Contest } from "../measure.ts"

const storedEpisodes = 1000

/** Appending and reading all in SQLite, beside the bare driver on the same rows and settings. */
export const storingInSqlite = async (
  events: ReadonlyArray<EpisodeEvent>,
): Promise<{ readonly contests: ReadonlyArray<Contest>; readonly end: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), "str-bench-"))
  const store = await openSqliteStore({ file: join(folder, "ours.sqlite") })
  const stored = events.map(encodeEvent)
  for (let episode = 0; episode < storedEpisodes; episode += 1) {
    await store.append({
      streamId: `episode:read-${episode}`,
      expectedVersion: 0,
      commandId: "c-1",
      events: stored,
    })
  }
  const bare = bareDriver(join(folder, "bare.sqlite"), join(folder, "ours.sqlite"))
  const command = stored.slice(0, 3)
  let ours = 0
  let theirs = 0
  const count = storedEpisodes * stored.length
  if ((await readAll(store)) !== count || bare.readAll() !== count) {
    throw new Error("The readers compared do not read the same.")
  }
  return {
    contests: [
      {
        title:
          "Appending the three events of a command to a stream of its own in SQLite, fully synchronous",
        unit: "commands",
        perCall: 1,
        contenders: [
          {
            name: "append",
            run: () => {
              ours += 1
              const streamId = `episode:${ours}`
              return store.append({
                streamId,
                expectedVersion: 0,
                commandId: "c-1",
                events: command,
              })
            },
          },
          {
            name: "prepared inserts in a transaction",
            run: () => {
              theirs += 1
              bare.append(`episode:${theirs}`, command)
            },
            aim: 0.8,
          },
        ],
      },
      {
        title: `Reading all ${count} events in SQLite`,
        unit: "events",
        perCall: count,
        contenders: [
          { name: "readAll", run: () => readAll(store) },
          { name: "the driver's cursor", run: () => bare.readAll(), aim: 0.6 },
        ],
      },
    ],
    end: async () => {
      await store.close()
      bare.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const readAll = async (store: EventStore): Promise<number> => {
  let count = 0
  for await (const batch of store.readAll()) {
    for (const { streamId } of batch) if (streamId.startsWith("episode:read")) count += 1
  }
  return count
}

const bareDriver = (appended: string, read: string) => {
  const database = new Database(appended)
  database.pragma("journal_mode = wal")
  database.pragma("synchronous = full")
  database.exec(
    `create table entry (
       position integer primary key, stream_id text not null, version integer not null,
       command_id text, event_id text, type text, schema_version integer, body text,
       unique (stream_id, version)
     ) strict`,
  )
  const insert = database.prepare(
    `insert into entry (stream_id, version, command_id, event_id, type, schema_version, body)
     values (?, ?, ?, ?, ?, ?, ?)`,
  )
  const append = database.transaction(
    (streamId: string, events: ReadonlyArray<ReturnType<typeof encodeEvent>>) => {
      for (const [place, { eventId, type, schemaVersion, body }] of events.entries()) {
        insert.run(streamId, place + 1, "c-1", eventId, type, schemaVersion, body)
      }
    },
  )
  const reading = new Database(read, { readonly: true })
  const select = reading.prepare<[], { readonly stream_id: string }>(
    `select position, stream_id, version, command_id, event_id, type, schema_version, body
     from entry order by position`,
  )
  return {
    append: append.immediate,
    readAll: (): number => {
      let count = 0
      for (const row of select.iterate()) if (row.stream_id.startsWith("episode:read")) count += 1
      return count
    },
    close: () => {
      database.close()
      reading.close()
    },
  }
}
