import { StoreError } from "@str-service/service"
import type { Connections } from "./connect.ts"

/** Names the lock under which a schema is brought up to date: "STRs". */
const migrating = 0x53_54_52_73

/**
 * What brings an empty schema up to date, step by step. A step that was released is never changed.
 *
 * One row an entry. A tombstone stands at the version after the last event, where it excludes an
 * append, and is excluded by it, as one append by another. Of an erased event the row stays, empty,
 * and keeps its version taken: an append that began before the erasure cannot fill the place.
 *
 * The primary key begins with the stream, and the index by position is not unique: so the table can
 * be spread over servers by stream.
 */
const migrations = (schema: string): ReadonlyArray<string> => [
  `
  create sequence ${schema}.entry_position minvalue 0 start 0;
  select nextval('${schema}.entry_position');
  create table ${schema}.entry (
    stream_id text collate "C" not null,
    version bigint not null,
    position bigint,
    command_id text,
    event_id text,
    type text,
    schema_version bigint,
    body text,
    erased_on text,
    reason text,
    primary key (stream_id, version)
  );
  create index entry_by_position on ${schema}.entry (position);
  `,
]

/**
 * Makes the tables, or brings them up to date. Several processes may do so at once: a lock makes them
 * do it one after the other, and each step is made once. Whoever finds nothing to do needs no right
 * to make anything.
 */
export const prepareSchema = async (sql: Connections, name: string): Promise<void> => {
  const schema = `"${name}"`
  const steps = migrations(schema)
  if ((await made(sql, schema)) === steps.length) return
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${migrating}, hashtext(${schema}))`
    await transaction.unsafe(`create schema if not exists ${schema}`)
    await transaction.unsafe(
      `create table if not exists ${schema}.migration (number bigint primary key)`,
    )
    const done = await made(transaction, schema)
    if (done > steps.length) {
      throw new StoreError(
        "damaged",
        `The schema ${name} was written by a later version. Bring this program up to date.`,
      )
    }
    for (const [index, step] of steps.entries()) {
      if (index < done) continue
      await transaction.unsafe(step)
      await transaction.unsafe(`insert into ${schema}.migration values (${index + 1})`)
    }
  })
}

/** The number of steps made; 0 in a schema that is not there or is not ours. */
const made = async (sql: Pick<Connections, "unsafe">, schema: string): Promise<number> => {
  const [{ isOurs }] = await sql.unsafe<[{ isOurs: boolean }]>(
    `select to_regclass($1) is not null as "isOurs"`,
    [`${schema}.migration`],
  )
  if (!isOurs) return 0
  const [{ last }] = await sql.unsafe<[{ last: number }]>(
    `select coalesce(max(number), 0) as last from ${schema}.migration`,
  )
  return last
}
