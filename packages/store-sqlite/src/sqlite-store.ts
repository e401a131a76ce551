import {
  type Append,
  type AppendOutcome,
  type Erasure,
  type ErasureOutcome,
  type EventStore,
  type Position,
  refuseInvalidAppend,
  refuseInvalidErasure,
  type StoredEntry,
  StoreError,
  type Stream,
  subscribeByReading,
} from "@str-service/service"
import { changesOf } from "./changes.ts"
import { storeErrorFrom } from "./faults.ts"
import { openDatabase } from "./open-database.ts"
import { entryOf, eventOf, tombstoneOf } from "./rows.ts"
import { prepareStatements } from "./statements.ts"

export interface SqliteStoreOptions {
  /** The file; it is made when there is none. Two more, `-wal` and `-shm`, come and go beside it. */
  readonly file: string
  /**
   * What an acknowledged append outlives: `full`, the default, also a power failure;
   * `process-crash` only the end of the process, for caseloads that can be made again.
   */
  readonly durability?: "full" | "process-crash"
  /** For how long to wait for other processes that write, in milliseconds; 10,000 when not given. */
  readonly busyTimeout?: number
  /** How often followers look for what other processes wrote, in milliseconds; 50 when not given. */
  readonly pollEvery?: number
}

/**
 * Opens a store in one SQLite file, for any number of processes of one machine.
 *
 * Rejects with a `StoreError`: `damaged` for a file that is something else, `unavailable` for one that
 * cannot be opened.
 */
export const openSqliteStore = async ({
  file,
  durability = "full",
  busyTimeout = 10_000,
  pollEvery = 50,
}: SqliteStoreOptions): Promise<EventStore> => {
  const database = await openDatabase({ file, durability, busyTimeout })
  const statements = prepareStatements(database)
  const closing = new AbortController()
  const changes = changesOf(() => statements.dataVersion.get() ?? 0, pollEvery)

  const appendAll = database.transaction((append: Append): AppendOutcome => {
    const [version, erasedOn] = statements.lastVersion.get(append.streamId) ?? [0, null]
    if (erasedOn !== null) return { _tag: "Erased", tombstone: buried(append.streamId) }
    if (version !== append.expectedVersion) return { _tag: "Conflict" }
    const { streamId, commandId } = append
    let last = version
    for (const { eventId, type, schemaVersion, body } of append.events) {
      last += 1
      statements.insert.run(streamId, last, commandId, eventId, type, schemaVersion, body)
    }
    return { _tag: "Appended", version: last }
  })

  const eraseAll = database.transaction((erasure: Erasure): ErasureOutcome => {
    const { streamId, expectedVersion, on, reason } = erasure
    const [version, erasedOn] = statements.lastVersion.get(streamId) ?? [0, null]
    if (erasedOn === null) {
      if (version !== expectedVersion) return { _tag: "Conflict" }
      // Taken before the rows go: a position is never given twice.
      const position = end() + 1
      statements.remove.run(streamId)
      statements.bury.run(position, streamId, version, on, reason)
    }
    return { _tag: "Erased", tombstone: buried(streamId) }
  })

  const buried = (streamId: string) => {
    const row = statements.last.get(streamId)
    if (row === undefined) throw new StoreError("damaged", `The tombstone of ${streamId} is gone.`)
    return tombstoneOf(row)
  }

  const end = () => statements.end.get() ?? 0

  /**
   * One question, so that no transaction has to hold two together: with the events asked for comes the
   * one before them, which tells where the stream stands when there is no later one.
   */
  const readStream = (streamId: string, after: number): Stream => {
    const rows = statements.stream.all(streamId, after)
    const last = rows.at(-1)
    if (last === undefined) {
      // It ends before what is asked for, or is erased, or there is none; or else it has just begun.
      const end = endOf(streamId)
      return end.version > after && end.tombstone === null ? readStream(streamId, after) : end
    }
    const [, , version] = last
    const events = rows.map(eventOf).filter(isThere)
    return events.length === 0
      ? { version, events, tombstone: tombstoneOf(last) }
      : { version, events: events.filter((event) => event.version > after), tombstone: null }
  }

  const endOf = (streamId: string): Stream => {
    const row = statements.last.get(streamId)
    if (row === undefined) return { version: 0, events: [], tombstone: null }
    const [, , version] = row
    return { version, events: [], tombstone: eventOf(row) === undefined ? tombstoneOf(row) : null }
  }

  async function* readAll(
    after?: Position,
  ): AsyncGenerator<ReadonlyArray<StoredEntry>, void, undefined> {
    const upTo = await answer(end)
    let reached = after === undefined ? 0 : placeOf(after)
    while (reached < upTo) {
      const rows = await answer(() => statements.page.all(reached, upTo, batchSize))
      if (rows.length === 0) return
      yield rows.map(entryOf)
      reached = rows.at(-1)?.[0] ?? upTo
    }
  }

  /** What a statement gives, or the `StoreError` that its failing comes to. */
  const answer = <Value>(ask: () => Value): Promise<Value> => {
    if (!database.open) return Promise.reject(new StoreError("closed", "The store was closed."))
    try {
      return Promise.resolve(ask())
    } catch (error) {
      return Promise.reject(storeErrorFrom(error))
    }
  }

  const announced = <Outcome>(outcome: Outcome): Outcome => {
    changes.announce()
    return outcome
  }

  return {
    append: (append) =>
      answer(() => {
        refuseInvalidAppend(append)
        return announced(appendAll.immediate(append))
      }),
    erase: (erasure) =>
      answer(() => {
        refuseInvalidErasure(erasure)
        const outcome = announced(eraseAll.immediate(erasure))
        // The log still has what was erased, until it is written back and cut off.
        database.pragma("wal_checkpoint(truncate)")
        return outcome
      }),
    readStream: (streamId, after = 0) => answer(() => readStream(streamId, after)),
    readAll,
    subscribe: (options = {}) =>
      subscribeByReading({ readAll, more: changes.more, closed: closing.signal }, options),
    close: () => {
      closing.abort()
      return Promise.resolve(void database.close())
    },
  }
}

const batchSize = 512

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined

const placeOf = (position: Position): number => {
  if (!/^[1-9]\d{0,14}$/u.test(position)) {
    throw new StoreError(
      "invalid",
      `"${position.slice(0, 300)}" is not a position of this store. Give one that it gave.`,
    )
  }
  return Number(position)
}
