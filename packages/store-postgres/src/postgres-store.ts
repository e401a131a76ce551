import {
  type Append,
  type AppendOutcome,
  type Conflict,
  type Erased,
  type Erasure,
  type ErasureOutcome,
  type EventStore,
  type Position,
  refuseInvalidAppend,
  refuseInvalidErasure,
  type StoredEntry,
  StoreError,
  type Stream,
  type SubscribeOptions,
  subscribeByReading,
} from "@str-service/service"
import { Changes } from "./changes.ts"
import { checkServer, type Durability } from "./check-server.ts"
import { type Connections, connect } from "./connect.ts"
import { type Asking, isTaken, storeErrorFrom } from "./faults.ts"
import { entryOf, eventOf, isTombstone, type Row, tombstoneOf } from "./rows.ts"
import { prepareSchema } from "./schema.ts"
import { lockClassOf, statementsOf } from "./statements.ts"
import { refuseInvalidUrl } from "./url.ts"

export interface PostgresStoreOptions {
  /**
   * Where the server is: `postgres://user:password@host:port/database`, with several hosts behind
   * commas for a primary and its standbys, of which the one that can be written to is taken.
   */
  readonly url: string
  /** The schema that has the tables; it is made when there is none. `str_service` when not given. */
  readonly schema?: string
  /** The most connections to have open; 10 when not given. */
  readonly connections?: number
  /**
   * What an acknowledged append outlives: `full`, the default, whatever the server's settings can
   * promise, so that a server that promises less is refused; `process-crash` takes any server.
   */
  readonly durability?: Durability
  /** For how long to wait for an answer, in milliseconds; 30,000 when not given. */
  readonly answerTimeout?: number
  /** How often followers look for what other processes wrote, in milliseconds; 50 when not given. */
  readonly pollEvery?: number
}

/**
 * Opens a store in a PostgreSQL database, for any number of processes on any machines.
 *
 * Rejects with a `StoreError`: `unavailable` when the server cannot be reached or does not let in,
 * `invalid` for settings that would take away what a store promises and for a user without the
 * rights, `damaged` for a schema that was written by a later version.
 */
export const openPostgresStore = async ({
  url,
  schema = "str_service",
  connections = 10,
  durability = "full",
  answerTimeout = 30_000,
  pollEvery = 50,
}: PostgresStoreOptions): Promise<EventStore> => {
  refuseInvalidOptions(url, schema)
  const sql = connect({ url, connections })
  const lockClass = await prepared(sql, schema, durability, answerTimeout).catch(async (error) => {
    await sql.end({ timeout: 0 })
    throw storeErrorFrom(error, "reading")
  })
  return storeOn(sql, statementsOf(schema, lockClass), { answerTimeout, pollEvery })
}

const prepared = (
  sql: Connections,
  schema: string,
  durability: Durability,
  answerTimeout: number,
): Promise<number> =>
  inTime(answerTimeout, "reading", async () => {
    await checkServer(sql, durability)
    await prepareSchema(sql, schema)
    const [{ lockClass }] = await sql.unsafe<[{ lockClass: number }]>(lockClassOf(schema))
    return lockClass
  })

const storeOn = (
  sql: Connections,
  statements: ReturnType<typeof statementsOf>,
  { answerTimeout, pollEvery }: { readonly answerTimeout: number; readonly pollEvery: number },
): EventStore => {
  const closing = new AbortController()
  const changes = new Changes()
  const underWay = new Set<Promise<unknown>>()

  const ask = (statement: string, values: Array<number | string | Array<string> | Array<number>>) =>
    sql.unsafe<Array<Row>>(statement, values, { prepare: true })

  const answer = async <Value>(asking: Asking, asked: () => Promise<Value>): Promise<Value> => {
    if (closing.signal.aborted) throw new StoreError("closed", "The store was closed.")
    const answering = inTime(answerTimeout, asking, asked)
    underWay.add(answering)
    try {
      return await answering
    } catch (error) {
      throw storeErrorFrom(error, asking)
    } finally {
      underWay.delete(answering)
    }
  }

  /** Why a stream did not take what was to be written at a version. */
  const refusal = async (streamId: string): Promise<Conflict | Erased> => {
    const [last] = await ask(statements.last, [streamId])
    return last !== undefined && isTombstone(last)
      ? { _tag: "Erased", tombstone: tombstoneOf(last) }
      : { _tag: "Conflict" }
  }

  /** What a statement that writes gives; nothing when another writer was first. */
  const unlessTaken = async <Value>(asked: Promise<Value>): Promise<Value | undefined> => {
    try {
      return await asked
    } catch (error) {
      if (isTaken(error)) return undefined
      throw error
    }
  }

  const append = async ({
    streamId,
    expectedVersion,
    commandId,
    events,
  }: Append): Promise<AppendOutcome> => {
    const inserted = await unlessTaken(
      ask(statements.append, [
        streamId,
        expectedVersion,
        commandId,
        events.map(({ eventId }) => eventId),
        events.map(({ type }) => type),
        events.map(({ schemaVersion }) => schemaVersion),
        events.map(({ body }) => body),
      ]),
    )
    if (inserted === undefined || inserted.count === 0) return await refusal(streamId)
    changes.announce()
    return { _tag: "Appended", version: expectedVersion + inserted.count }
  }

  const erase = async ({
    streamId,
    expectedVersion,
    on,
    reason,
  }: Erasure): Promise<ErasureOutcome> => {
    const [buried] =
      (await unlessTaken(ask(statements.erase, [streamId, expectedVersion, on, reason]))) ?? []
    if (buried === undefined) return await refusal(streamId)
    changes.announce()
    return { _tag: "Erased", tombstone: tombstoneOf(buried) }
  }

  const readStream = async (streamId: string, after: number): Promise<Stream> => {
    const rows = await ask(statements.stream, [streamId, after])
    const last = rows.at(-1)
    if (last === undefined) return { version: 0, events: [], tombstone: null }
    if (isTombstone(last)) {
      const tombstone = tombstoneOf(last)
      return { version: tombstone.version, events: [], tombstone }
    }
    const events = rows.map(eventOf).filter((event) => event !== undefined)
    return {
      version: last.version,
      events: events.filter(({ version }) => version > after),
      tombstone: null,
    }
  }

  const horizon = () =>
    answer("reading", async () => {
      const [{ upTo }] = await sql.unsafe<[{ upTo: number }]>(statements.horizon, [], {
        prepare: true,
      })
      return upTo
    })

  const page = (after: number, upTo: number) =>
    answer("reading", () => ask(statements.page, [after, upTo, batchSize]))

  /** The entries up to a position, the next batch asked for while one is being used. */
  async function* readUpTo(
    after: Position | undefined,
    upTo: number,
  ): AsyncGenerator<ReadonlyArray<StoredEntry>, void, undefined> {
    let coming = page(after === undefined ? 0 : placeOf(after), upTo)
    for (;;) {
      const rows = await coming
      const last = rows.at(-1)?.position ?? upTo
      const isMore = rows.length === batchSize && last < upTo
      if (isMore) {
        coming = page(last, upTo)
        // A reader who has left by then does not want to know.
        coming.catch(() => undefined)
      }
      if (rows.length > 0) yield rows.map(entryOf)
      if (!isMore) return
    }
  }

  async function* readAll(
    after?: Position,
  ): AsyncGenerator<ReadonlyArray<StoredEntry>, void, undefined> {
    yield* readUpTo(after, await horizon())
  }

  const subscribe = (options: SubscribeOptions) => {
    let known = 0
    async function* readOn(after?: Position) {
      known = await horizon()
      yield* readUpTo(after, known)
    }
    // Where asking fails, the follower goes on to read, and is told there.
    const isMore = () =>
      horizon().then(
        (upTo) => upTo > known,
        () => true,
      )
    const more = async (signal: AbortSignal) => {
      do await changes.next(pollEvery, signal)
      while (!signal.aborted && !(await isMore()))
    }
    return subscribeByReading({ readAll: readOn, more, closed: closing.signal }, options)
  }

  return {
    append: (asked) =>
      answer("writing", async () => {
        refuseInvalidAppend(asked)
        return await append(asked)
      }),
    erase: (asked) =>
      answer("writing", async () => {
        refuseInvalidErasure(asked)
        return await erase(asked)
      }),
    readStream: (streamId, after = 0) => answer("reading", () => readStream(streamId, after)),
    readAll,
    subscribe: (options = {}) => subscribe(options),
    close: async () => {
      closing.abort()
      // By ourselves, for the driver waits in vain for connections that were broken.
      await settledWithin(longestClosing, underWay)
      await sql.end({ timeout: 0 })
    },
  }
}

const batchSize = 1_000

/** In milliseconds. */
const longestClosing = 5_000

const refuseInvalidOptions = (url: string, schema: string): void => {
  refuseInvalidUrl(url)
  if (!/^[a-z_][a-z0-9_]{0,49}$/u.test(schema) || schema.startsWith("pg_")) {
    throw new StoreError(
      "invalid",
      `The schema is ${JSON.stringify(schema.slice(0, 300))}. Give up to 50 small letters, digits and _, beginning with a letter and not with pg_.`,
    )
  }
}

const placeOf = (position: Position): number => {
  if (!/^[1-9]\d{0,14}$/u.test(position)) {
    throw new StoreError(
      "invalid",
      `"${position.slice(0, 300)}" is not a position of this store. Give one that it gave.`,
    )
  }
  return Number(position)
}

/** What asking gives, or a `StoreError` when it takes too long; it may still be done later. */
const inTime = async <Value>(
  milliseconds: number,
  asking: Asking,
  asked: () => Promise<Value>,
): Promise<Value> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () =>
      late.reject(
        new StoreError(
          asking === "writing" ? "outcome-unknown" : "unavailable",
          `PostgreSQL did not answer within ${milliseconds / 1000} s.`,
        ),
      ),
    milliseconds,
  )
  try {
    return await Promise.race([asked(), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

const settledWithin = async (
  milliseconds: number,
  asked: Iterable<Promise<unknown>>,
): Promise<void> => {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, milliseconds)
  await Promise.race([Promise.allSettled(asked), late.promise])
  clearTimeout(timer)
}
