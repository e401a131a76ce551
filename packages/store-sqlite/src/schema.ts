import { StoreError } from "@str-service/service"
import type Database from "better-sqlite3"

/** Says in the file's header whose it is: "STRs". */
const applicationId = 0x53_54_52_73

const schemaVersion = 1

/**
 * One row an entry, in the order of commits: SQLite has one writer at a time, so that whoever commits
 * later has the higher positions. A tombstone stands at the version of the last event erased, and has
 * neither command nor event.
 */
const tables = `
  create table entry (
    position integer primary key,
    stream_id text not null,
    version integer not null,
    command_id text,
    event_id text,
    type text,
    schema_version integer,
    body text,
    erased_on text,
    reason text,
    unique (stream_id, version)
  ) strict;
`

/** Makes the tables of an empty file; refuses a file that is something else. */
export const prepareSchema = (database: Database.Database): void => {
  const numberOf = (pragma: string) => Number(database.pragma(pragma, { simple: true }))
  const prepare = database.transaction(() => {
    const isEmpty = database.prepare("select 1 from sqlite_schema").get() === undefined
    if (isEmpty && numberOf("application_id") === 0) {
      database.exec(tables)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${schemaVersion}`)
    }
    if (numberOf("application_id") !== applicationId) {
      throw new StoreError("damaged", "This is not a store of STR events. Name another file.")
    }
    if (numberOf("user_version") !== schemaVersion) {
      throw new StoreError(
        "damaged",
        "This was written by a later version. Bring this program up to date.",
      )
    }
  })
  prepare.immediate()
}
