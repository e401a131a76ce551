import { columns } from "./rows.ts"

/**
 * The statements of one schema.
 *
 * **Why reading all never skips a late commit.** Positions come from a sequence, and a transaction
 * that took a lower one may commit after one that took a higher. So each append first announces, by a
 * shared advisory lock that ends with its transaction, the last position given until then; its own are
 * higher. A reader takes the sequence's last position, *then* looks at the locks, and reads no further
 * than the lowest position announced: whatever stands at or below it was committed or given up before,
 * because a transaction becomes visible before its locks are let go. Shared locks never wait for one
 * another, so that appends commit side by side. An append that is under way holds reading back until
 * it is decided, and nothing else does: no other transaction, table, or database of the server.
 *
 * A lock has 31 bits for the position, counted round; a reader unwinds it to the nearest.
 */
export const statementsOf = (name: string, lockClass: number) => {
  const schema = `"${name}"`
  const announced = `announced as materialized (
    select pg_advisory_xact_lock_shared(${lockClass}, (last_value & 2147483647)::int)
    from ${schema}.entry_position
  )`
  const isAt = `select from ${schema}.entry
    where stream_id = $1 and version = $2 and command_id is not null`
  const next = `nextval('${schema}.entry_position')`
  return {
    /** Inserts nothing unless the stream is there with an event at the version expected. */
    append: `with ${announced}
      insert into ${schema}.entry
        (position, stream_id, version, command_id, event_id, type, schema_version, body)
      select ${next}, $1, $2::bigint + place, $3, event_id, type, schema_version, body
      from announced cross join lateral (
        select * from unnest($4::text[], $5::text[], $6::bigint[], $7::text[])
          with ordinality as event (event_id, type, schema_version, body, place)
        order by place
      ) as event
      where $2::bigint = 0 or exists (${isAt})`,

    /** The tombstone, and the events made empty, in one. */
    erase: `with ${announced}, buried as (
        insert into ${schema}.entry (position, stream_id, version, erased_on, reason)
        select ${next}, $1, $2::bigint + 1, $3, $4 from announced where exists (${isAt})
        returning *
      ), emptied as (
        update ${schema}.entry
        set position = null, command_id = null, event_id = null, type = null,
          schema_version = null, body = null
        where stream_id = $1 and version <= $2::bigint and exists (select from buried)
      )
      select ${columns} from buried`,

    /** The rows after a version, and the last in any case. */
    stream: `select ${columns} from ${schema}.entry
      where stream_id = $1 and version >= least($2::bigint + 1, (
        select max(version) from ${schema}.entry where stream_id = $1
      ))
      order by version`,

    last: `select ${columns} from ${schema}.entry where stream_id = $1 order by version desc limit 1`,

    page: `select ${columns} from ${schema}.entry
      where position > $1::bigint and position <= $2::bigint order by position limit $3::bigint`,

    /** The locks are looked at for each last position, and so after it was taken. */
    horizon: `select last_value - coalesce(behind, 0) as "upTo"
      from ${schema}.entry_position cross join lateral (
        select max(distance) as behind from (
          select ((last_value - objid::bigint + 1073741824) & 2147483647) - 1073741824 as distance
          from pg_locks
          where locktype = 'advisory' and classid = ${lockClass} and objsubid = 2
            and database = (select oid from pg_database where datname = current_database())
        ) as undecided where distance > 0
      ) as undecided`,
  }
}

/** Tells the locks of one store from those of others in the database. */
export const lockClassOf = (name: string): string =>
  `select ('"${name}".entry_position'::regclass::oid::bigint & 2147483647) as "lockClass"`
