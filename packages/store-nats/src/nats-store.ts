import { jetstream, jetstreamManager } from "@nats-io/jetstream"
import type { NatsConnection, NodeConnectionOptions } from "@nats-io/transport-node"
import {
  type Append,
  type AppendOutcome,
  type Erasure,
  type ErasureOutcome,
  type EventStore,
  refuseInvalidAppend,
  refuseInvalidErasure,
  StoreError,
  type Stream,
} from "@str-service/service"
import { checkMonitoring } from "./check-monitoring.ts"
import { checkOnConnecting } from "./check-server.ts"
import { connect } from "./connect.ts"
import { eventsOf, tombstoneOf } from "./entries.ts"
import { eraseBuried } from "./erasing.ts"
import { type Asking, storeErrorFrom } from "./faults.ts"
import { Journal } from "./journal.ts"
import { patiently } from "./patience.ts"
import { prepareStream } from "./prepare-stream.ts"
import { followAll, readAll } from "./reading.ts"
import { type Chain, Streams } from "./streams.ts"
import { located } from "./url.ts"

export interface NatsStoreOptions {
  /**
   * Where the servers are: `nats://user:password@host:4222,host:4222`, one or more hosts of the
   * cluster; the others are found by themselves. A token may stand in place of user and password, and
   * `tls://` in place of `nats://`. Behind the hosts may stand the name and settings, which hold where
   * the options say nothing: `/name?replicas=1&monitoring=http://host:8222&allowUnsafeServer=true`.
   */
  readonly url: string
  /** The name of the JetStream stream, made when there is none; `str_service` when not given. */
  readonly name?: string
  /** On how many servers events are kept: 3 when not given. A stream with fewer is refused. */
  readonly replicas?: 1 | 3 | 5
  /**
   * Where each of the servers tells of itself: `http://host:8222`. Those that acknowledge ahead of
   * writing to their disks are then refused; not checked when not given.
   */
  readonly monitoring?: ReadonlyArray<string>
  /**
   * Takes servers below 2.11, which can lose what they acknowledged when another takes the lead; for
   * tests. They are refused when not given.
   */
  readonly allowUnsafeServer?: boolean
  /** For how long to wait for an answer, in milliseconds; 10,000 when not given. */
  readonly answerTimeout?: number
  /** What the driver, `@nats-io/transport-node`, is told besides: credentials, certificates. */
  readonly driver?: NodeConnectionOptions
}

/**
 * Opens a store in a JetStream stream of a NATS cluster, for any number of processes on any machines.
 *
 * Rejects with a `StoreError`: `unavailable` when no server can be reached or lets in, `invalid` for
 * servers or a stream whose settings would take away what a store promises.
 */
export const openNatsStore = async ({
  url,
  answerTimeout = 10_000,
  driver = {},
  ...options
}: NatsStoreOptions): Promise<EventStore> => {
  const { servers, driver: told, settings } = located(url)
  const {
    name = "str_service",
    replicas = 3,
    monitoring,
    allowUnsafeServer = false,
  } = { ...settings, ...options }
  if (!/^[A-Za-z0-9_-]{1,64}$/u.test(name)) {
    throw new StoreError(
      "invalid",
      `The stream's name is ${JSON.stringify(name.slice(0, 300))}. Give 1 to 64 letters, digits, _ and -.`,
    )
  }
  const connection = await connect({
    servers,
    driver: { ...told, ...driver },
    timeout: answerTimeout,
  })
  try {
    const check = checkOnConnecting(connection, allowUnsafeServer)
    check()
    // Reading is tried again within the time: an answer can be lost with a server.
    const timeout = Math.min(answerTimeout, 2_000)
    const streams = await jetstreamManager(connection, { checkAPI: false, timeout })
    const { cluster } = await patiently(answerTimeout, () =>
      prepareStream(streams, { name, replicas }),
    )
    if (monitoring !== undefined) {
      const followers = cluster?.replicas?.map((replica) => replica.name) ?? []
      const keepers = [...(cluster?.leader === undefined ? [] : [cluster.leader]), ...followers]
      await checkMonitoring({ addresses: monitoring, keepers, allowUnsafeServer })
    }
    const journal = new Journal({
      streams,
      publisher: jetstream(connection),
      name,
      answerTimeout,
      longest: () => connection.info?.max_payload ?? 0,
    })
    return storeOn(connection, journal, { check, answerTimeout })
  } catch (error) {
    await connection.close()
    throw storeErrorFrom(error, "reading")
  }
}

interface Having {
  /** Throws where the connection came to a server that is refused. */
  readonly check: () => void
  readonly answerTimeout: number
}

const storeOn = (
  connection: NatsConnection,
  journal: Journal,
  { check, answerTimeout }: Having,
): EventStore => {
  const closing = new AbortController()
  const streams = new Streams(journal)
  const underWay = new Set<Promise<unknown>>()

  const refuseClosed = (): void => {
    if (closing.signal.aborted) throw new StoreError("closed", "The store was closed.")
    check()
  }

  const answer = async <Value>(asking: Asking, ask: () => Promise<Value>): Promise<Value> => {
    refuseClosed()
    const asked = ask()
    underWay.add(asked)
    try {
      return await asked
    } catch (error) {
      throw storeErrorFrom(error, asking)
    } finally {
      underWay.delete(asked)
    }
  }

  async function* answers<Value>(
    read: () => AsyncGenerator<Value, void, undefined>,
    ended?: AbortSignal,
  ) {
    refuseClosed()
    try {
      yield* read()
    } catch (error) {
      if (ended?.aborted !== true) throw storeErrorFrom(error, "reading")
    }
  }

  /** What a chain comes to for who wants to write at a version; `null` when he may. */
  const refusal = ({ version, burial }: Chain, expectedVersion: number) => {
    if (burial !== null) return { _tag: "Erased", tombstone: tombstoneOf(burial) } as const
    return version === expectedVersion ? null : ({ _tag: "Conflict" } as const)
  }

  const append = async ({
    streamId,
    expectedVersion,
    commandId,
    events,
  }: Append): Promise<AppendOutcome> => {
    const place = { streamId, version: expectedVersion }
    const message = { kind: "command", commandId, events: [...events] } as const
    if (expectedVersion > 0 && !(await streams.isKnownToEndAt(streamId, expectedVersion))) {
      const refused = refusal(await streams.read(streamId, expectedVersion), expectedVersion)
      if (refused !== null) return refused
    }
    const sequence = await journal.take(place, message)
    if (sequence === null) {
      const chain = await streams.read(streamId, expectedVersion)
      return refusal(chain, expectedVersion) ?? { _tag: "Conflict" }
    }
    streams.learn({ place, sequence, message })
    return { _tag: "Appended", version: expectedVersion + events.length }
  }

  const erase = async (asked: Erasure): Promise<ErasureOutcome> => {
    const { streamId, expectedVersion, on, reason } = asked
    const before = refusal(await streams.read(streamId, expectedVersion), expectedVersion)
    if (before?._tag === "Conflict") return before
    const burial = { kind: "burial", on, reason } as const
    if (before === null) await journal.take({ streamId, version: expectedVersion }, burial)
    const { burial: buried } = await streams.read(streamId, expectedVersion)
    if (buried === null) return { _tag: "Conflict" }
    await eraseBuried(journal, buried)
    return { _tag: "Erased", tombstone: tombstoneOf(buried) }
  }

  const readStream = async (streamId: string, after: number): Promise<Stream> => {
    const { commands, version, burial } = await streams.read(streamId, after)
    if (burial !== null) return { version, events: [], tombstone: tombstoneOf(burial) }
    const events = commands.flatMap(eventsOf).filter((event) => event.version > after)
    return { version, events, tombstone: null }
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
    readAll: (after) => answers(() => readAll(journal, after, answerTimeout)),
    subscribe: ({ after, signal } = {}) => {
      const signals = signal === undefined ? [closing.signal] : [closing.signal, signal]
      const ended = AbortSignal.any(signals)
      return answers(() => followAll(journal, after, ended), ended)
    },
    close: async () => {
      closing.abort()
      await Promise.allSettled(underWay)
      await connection.close()
    },
  }
}
