import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  StorageType,
} from "@nats-io/jetstream"
import { connect } from "@nats-io/transport-node"
import { howToInstallNats, natsProgram, startNats } from "@str-service/servers"
import type { Append, EventStore } from "@str-service/service"
import { openNatsStore } from "@str-service/store-nats"
import { type Contest, measure } from "../measure.ts"
import { report } from "../report.ts"
import { atOnce, countAll, newAppend } from "./appends.ts"

/** The bare driver on a stream of its own. */
interface Bare {
  readonly client: JetStreamClient
  readonly manager: JetStreamManager
}

const bareName = "bare"

const storeName = "store"

const publish = ({ client }: Bare, stream: string, { streamId, ...message }: Append) =>
  client.publish(`${stream}.${streamId}.0`, JSON.stringify(message), {
    expect: { lastSubjectSequence: 0 },
  })

const appending = (store: EventStore, bare: Bare, count: number): Contest => ({
  title: `Appending to NATS, three replicas, ${count} at a time`,
  unit: "commands",
  perCall: count,
  contenders: [
    { name: "the store", run: atOnce(count, () => store.append(newAppend())) },
    {
      name: "one publish a command that only creates, by the driver",
      // To the same stream, and so by way of the same leader.
      run: atOnce(count, () => publish(bare, storeName, newAppend())),
      aim: 0.8,
    },
  ],
})

const rows = 10_000

/** All messages by a consumer of the driver, read as the store's must be. */
const consumeAll = async ({ client, manager }: Bare): Promise<number> => {
  const { state } = await manager.streams.info(bareName)
  const made = await manager.consumers.add(bareName, {
    ack_policy: AckPolicy.None,
    deliver_policy: DeliverPolicy.All,
    inactive_threshold: 60e9,
    mem_storage: true,
    num_replicas: 1,
  })
  const reader = client.consumers.getConsumerFromInfo(made)
  let count = 0
  for await (const message of await reader.consume({ max_messages: 1_000 })) {
    count += message.json<object>() === null ? 0 : 1
    if (message.seq >= state.last_seq) break
  }
  await reader.delete()
  return count
}

const readingAll = (store: EventStore, bare: Bare): Contest => ({
  title: `Reading ${rows} entries from NATS`,
  unit: "entries",
  perCall: rows,
  contenders: [
    { name: "the store", run: () => countAll(store) },
    { name: "the driver's consumer", run: () => consumeAll(bare), aim: 0.6 },
  ],
})

/** Makes both hold the same number of messages. */
const fill = async (store: EventStore, bare: Bare): Promise<void> => {
  for (let filled = 0; filled < rows; filled += 100) {
    const appends = Array.from({ length: 100 }, newAppend)
    await Promise.all(appends.map((append) => store.append(append)))
    await Promise.all(appends.map((append) => publish(bare, bareName, append)))
  }
}

/** The store beside the bare driver, on three servers of the bench's own; in lines. */
export const storingInNats = async (): Promise<ReadonlyArray<string>> => {
  if (natsProgram === undefined) return [howToInstallNats, ""]
  const cluster = await startNats()
  // Both by way of the same server, which may be the leader or not.
  const [url = ""] = cluster.url.split(",")
  const store = await openNatsStore({ url, name: storeName, allowUnsafeServer: cluster.isUnsafe })
  const connection = await connect({ servers: url.replace("nats://", "") })
  const bare = { client: jetstream(connection), manager: await jetstreamManager(connection) }
  try {
    await bare.manager.streams.add({
      name: bareName,
      subjects: [`${bareName}.*.*`],
      storage: StorageType.File,
      num_replicas: 3,
    })
    await fill(store, bare)
    const lines: Array<string> = []
    for (const contest of [
      readingAll(store, bare),
      appending(store, bare, 1),
      appending(store, bare, 64),
    ]) {
      lines.push(...report(contest, await measure(contest)))
    }
    return lines
  } finally {
    await Promise.all([store.close(), connection.close()])
    await cluster.remove()
  }
}
