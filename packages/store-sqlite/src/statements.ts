import type Database from "better-sqlite3"
import { columns, type Row } from "./rows.ts"

type Insertion = [
  streamId: string,
  version: number,
  commandId: string,
  eventId: string,
  type: string,
  schemaVersion: number,
  body: string,
]

/** What is asked of the file, prepared once. */
export const prepareStatements = (database: Database.Database) => ({
  insert: database.prepare<Insertion>(
    `insert into entry (stream_id, version, command_id, event_id, type, schema_version, body)
     values (?, ?, ?, ?, ?, ?, ?)`,
  ),
  last: database
    .prepare<[streamId: string], Row>(
      `select ${columns} from entry where stream_id = ? order by version desc limit 1`,
    )
    .raw(),
  lastVersion: database
    .prepare<[streamId: string], readonly [version: number, erasedOn: string | null]>(
      "select version, erased_on from entry where stream_id = ? order by version desc limit 1",
    )
    .raw(),
  stream: database
    .prepare<[streamId: string, after: number], Row>(
      `select ${columns} from entry where stream_id = ? and version > ? order by version`,
    )
    .raw(),
  page: database
    .prepare<[after: number, upTo: number, size: number], Row>(
      `select ${columns} from entry where position > ? and position <= ?
       order by position limit ?`,
    )
    .raw(),
  end: database.prepare<[], number>("select ifnull(max(position), 0) from entry").pluck(),
  remove: database.prepare<[streamId: string]>("delete from entry where stream_id = ?"),
  bury: database.prepare<
    [position: number, streamId: string, version: number, erasedOn: string, reason: string]
  >("insert into entry (position, stream_id, version, erased_on, reason) values (?, ?, ?, ?, ?)"),
  dataVersion: database.prepare<[], number>("pragma data_version").pluck(),
})
