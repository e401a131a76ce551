import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { DiscardPolicy, RetentionPolicy, StorageType, type StreamConfig } from "@nats-io/jetstream"
import { startNats } from "@str-service/servers"
import { isStoreError } from "@str-service/service"
import { type NatsStoreOptions, openNatsStore } from "@str-service/store-nats"
import { expect, onTestFinished, test } from "vitest"
import { jetStreamOf } from "./given/raw.ts"
import { openUnsafe, whereInstalled, withCluster } from "./given/with-cluster.ts"

const refusal = async (options: NatsStoreOptions): Promise<string> => {
  try {
    await (await openNatsStore(options)).close()
  } catch (error) {
    if (isStoreError(error)) return `${error.reason}: ${error.message}`
    throw error
  }
  return "It was opened."
}

test("a URL that is none, and a name that cannot be, are refused", async () => {
  expect(await refusal({ url: "postgres://host" })).toMatch(/^invalid: The URL/u)
  expect(await refusal({ url: "nats://127.0.0.1:1", name: "a.b" })).toMatch(/^invalid: .*"a\.b"/u)
  expect(await refusal({ url: "nats://127.0.0.1:1/a.b" })).toMatch(/^invalid: .*"a\.b"/u)
  for (const query of ["replicas=2", "replica=1", "allowUnsafeServer=1"]) {
    expect(await refusal({ url: `nats://127.0.0.1:1?${query}` })).toMatch(/^invalid: .*a setting/u)
  }
})

test("servers that are not there are unavailable", async () => {
  expect(await refusal({ url: "nats://127.0.0.1:1", answerTimeout: 500 })).toMatch(/^unavailable/u)
})

/** A place that tells of a server by that name as a newer version would. */
const tellingOf = async (name: string, told: object): Promise<string> => {
  const server = createServer((_, response) => {
    response.end(JSON.stringify({ server_name: name, version: "2.11.0", ...told }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

withCluster("opening", (cluster) => {
  test("many may make the stream of a new store at once", async () => {
    const opening = Array.from({ length: 12 }, () => openUnsafe(cluster(), "many"))
    const stores = await Promise.all(opening)
    await Promise.all(stores.map((store) => store.close()))
    const { config } = await (await jetStreamOf(cluster())).streams.info("many")
    expect(config).toMatchObject({ num_replicas: 3, storage: "file", retention: "limits" })
  })

  test("a server that may lose what it acknowledged is refused, unless that is asked for", async () => {
    expect(await refusal({ url: cluster().url })).toMatch(
      /^invalid: The server nats-\d is NATS 2\.(\d|10)\..*allowUnsafeServer/u,
    )
  })

  const fit = {
    subjects: ["unfit.*.*"],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    num_replicas: 3,
  }

  test.for<[string, Partial<StreamConfig>, string]>([
    ["too few replicas", { num_replicas: 1 }, "it has 1 replicas where 3 are wanted"],
    ["memory", { storage: StorageType.Memory }, "it is stored in memory"],
    ["another retention", { retention: RetentionPolicy.Workqueue }, "its retention is workqueue"],
    ["other subjects", { subjects: ["unfit.>"] }, "its subjects are unfit.>"],
    ["a limit", { discard: DiscardPolicy.Old, max_age: 1e9 * 60 }, "it drops old messages"],
    ["nothing to be erased", { deny_delete: true }, "it lets nothing be erased"],
  ])("a stream with %s is refused", async ([, weak, words]) => {
    const { streams } = await jetStreamOf(cluster())
    await streams.add({ name: "unfit", ...fit, ...weak })
    onTestFinished(async () => void (await streams.delete("unfit")))
    const refused = await refusal({ url: cluster().url, name: "unfit", allowUnsafeServer: true })
    expect(refused).toContain("invalid: The stream unfit cannot keep events")
    expect(refused).toContain(words)
  })

  test("servers that acknowledge ahead of the disk are refused where they can be asked", async () => {
    const { url, servers } = cluster()
    const syncing = { jetstream: { config: { sync_always: true } } }
    const told = (of: object) => Promise.all(servers.map(({ name }) => tellingOf(name, of)))
    const asked = async (monitoring: ReadonlyArray<string>) =>
      await refusal({ url, name: "asked", allowUnsafeServer: true, monitoring })
    expect(await asked(await told(syncing))).toBe("It was opened.")
    expect(await asked((await told(syncing)).slice(1))).toMatch(/^invalid: Nothing is known of/u)
    expect(await asked(await told({ jetstream: { config: { sync_interval: 120e9 } } }))).toMatch(
      /^invalid: .*sync_interval: always/u,
    )
    expect(await asked(servers.map(({ monitoring }) => monitoring))).toBe("It was opened.")
    expect(await asked(["http://127.0.0.1:1"])).toMatch(/^unavailable: http/u)
  })
})

whereInstalled("one server alone", () => {
  test("is taken where one replica is asked for", async () => {
    const alone = await startNats(1)
    onTestFinished(() => alone.remove())
    const opening = { url: alone.url, allowUnsafeServer: true }
    expect(await refusal(opening)).toMatch(/^invalid: .*replicas/u)
    expect(await refusal({ ...opening, replicas: 1 })).toBe("It was opened.")
    const url = `${alone.url}/by-url?replicas=1&allowUnsafeServer=true`
    expect(await refusal({ url })).toBe("It was opened.")
    expect(await refusal({ url, allowUnsafeServer: false })).toContain("allowUnsafeServer")
  })
})
