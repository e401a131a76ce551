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

type Burial = [
  position: number,
  streamId: string,
  version: number,
  erasedOn: string,
  reason: string,
]

/** What is asked of the file. */
interface Statements {
  readonly insert: Database.Statement<Insertion>
  /** The last entry of a stream, and the version of it with the day it was erased. */
  readonly last: Database.Statement<[streamId: string], Row>
  readonly lastVersion: Database.Statement<
    [streamId: string],
    readonly [version: number, erasedOn: string | null]
  >
  /** The entries of a stream from a version on. */
  readonly stream: Database.Statement<[streamId: string, from: number], Row>
  readonly page: Database.Statement<[after: number, upTo: number, size: number], Row>
  /** The last position; 0 when there is none. */
  readonly end: Database.Statement<[], number>
  readonly remove: Database.Statement<[streamId: string]>
  readonly bury: Database.Statement<Burial>
  /** Another after another connection has committed. */
  readonly dataVersion: Database.Statement<[], number>
}

/** Prepared once, for as long as the file is open. */
export const prepareStatements = (database: Database.Database): Statements => ({
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
    .prepare<[streamId: string, from: number], Row>(
      `select ${columns} from entry where stream_id = ? and version >= ? order by version`,
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
  bury: database.prepare<Burial>(
    "insert into entry (position, stream_id, version, erased_on, reason) values (?, ?, ?, ?, ?)",
  ),
  dataVersion: database.prepare<[], number>("pragma data_version").pluck(),
})
