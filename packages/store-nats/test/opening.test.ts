import * as http from "node:http"
import * as net from "node:net"
import { DiscardPolicy, RetentionPolicy, StorageType, type StreamConfig } from "@nats-io/jetstream"
import { startNats } from "@str-service/servers"
import { isStoreError } from "@str-service/service"
import { type NatsStoreOptions, openNatsStore } from "@str-service/store-nats"
import { expect, onTestFinished, test } from "vitest"
import { jetStreamOf } from "./given/raw.ts"
import { openStore, storeUrl, whereInstalled, withCluster } from "./given/with-cluster.ts"

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
  for (const url of [
    "postgres://host",
    "nats://u:1%2@host",
    "nats://u:%FF@host",
    "nats://a@b@host",
  ]) {
    expect(await refusal({ url })).toMatch(/^invalid: The URL .* % as %25, @ as %40/u)
  }
  expect(await refusal({ url: "nats://127.0.0.1:1", name: "a.b" })).toMatch(/^invalid: .*"a\.b"/u)
  expect(await refusal({ url: "nats://127.0.0.1:1/a.b" })).toMatch(/^invalid: .*"a\.b"/u)
  for (const query of ["replicas=2", "replica=1", "allowUnsafeServer=1"]) {
    expect(await refusal({ url: `nats://127.0.0.1:1?${query}` })).toMatch(/^invalid: .*a setting/u)
  }
})

const passwords = [...",;:%@/?#'\" +é"].flatMap((sign) => [`a${sign}sEcret`, `1${sign}sEcret`])

test.for(passwords)(
  "a URL with the password %j is understood, or told what to write",
  async (password) => {
    const url = `nats://u:${password}@127.0.0.1:1,127.0.0.1:2`
    const told = await refusal({ url, answerTimeout: 20 })
    expect(told).toMatch(
      /[%@/?#]/u.test(password)
        ? /^invalid: The URL of the servers is none\..* % as %25, @ as %40/u
        : /^unavailable: NATS at 127\.0\.0\.1:1, 127\.0\.0\.1:2: /u,
    )
    expect(told).not.toContain("sEcret")
    const written = url.replace(password, encodeURIComponent(password))
    expect(await refusal({ url: written, answerTimeout: 20 })).toMatch(
      /^unavailable: NATS at 127\.0\.0\.1:1, 127\.0\.0\.1:2: /u,
    )
  },
)

test("servers that are not there are unavailable", async () => {
  expect(await refusal({ url: "nats://127.0.0.1:1", answerTimeout: 500 })).toMatch(/^unavailable/u)
})

const portOf = async (server: net.Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return address === null || typeof address === "string" ? 0 : address.port
}

/** Where a server says that it is of a version, and runs without JetStream, and hears who connects. */
const serverOfVersion = async (version: string, hear: (said: string) => void = () => undefined) => {
  const info = {
    server_id: "1",
    server_name: "old",
    version,
    headers: true,
    max_payload: 1_048_576,
  }
  const server = net.createServer((socket) => {
    socket.write(`INFO ${JSON.stringify(info)}\r\n`)
    socket.setEncoding("utf8").on("data", (said: string) => {
      hear(said)
      socket.write("PONG\r\n")
    })
  })
  return `nats://127.0.0.1:${await portOf(server)}`
}

test.for([
  ["2.9.10", /^invalid: The server old is NATS 2\.9\.10, .*allowUnsafeServer/u],
  ["2.10.29", /^invalid: The server old is NATS 2\.10\.29, .*allowUnsafeServer/u],
  ["2.11.0", /^invalid: .*without JetStream/u],
  ["3.0.0", /^invalid: .*without JetStream/u],
] as const)("a server of version %s is told what is wrong with it", async ([version, words]) => {
  const url = await serverOfVersion(version)
  expect(await refusal({ url })).toMatch(words)
  expect(await refusal({ url, allowUnsafeServer: true })).toMatch(/^invalid: .*without JetStream/u)
})

test.for([
  ["u:p:w", { user: "u", pass: "p:w" }],
  ["u:p%40w%25", { user: "u", pass: "p@w%" }],
  ["t%3Ak", { auth_token: "t:k" }],
] as const)("%s before the hosts is told the server", async ([who, credentials]) => {
  let heard = ""
  const url = await serverOfVersion("2.11.0", (said) => {
    heard += said
  })
  await refusal({ url: url.replace("//", `//${who}@`) })
  expect(JSON.parse(/^CONNECT (.*)$/mu.exec(heard)?.[1] ?? "")).toMatchObject(credentials)
})

/** A place that tells of a server by that name as a newer version would. */
const tellingOf = async (name: string, told: object): Promise<string> => {
  const server = http.createServer((_, response) => {
    response.end(JSON.stringify({ server_name: name, version: "2.11.0", ...told }))
  })
  return `http://127.0.0.1:${await portOf(server)}`
}

withCluster("opening", (cluster) => {
  test("many may make the stream of a new store at once", async () => {
    const opening = Array.from({ length: 12 }, () => openStore(cluster(), "many"))
    const stores = await Promise.all(opening)
    await Promise.all(stores.map((store) => store.close()))
    const { config } = await (await jetStreamOf(cluster())).streams.info("many")
    expect(config).toMatchObject({ num_replicas: 3, storage: "file", retention: "limits" })
  })

  test("servers are taken by themselves from 2.11 on, and below when that is asked for", async () => {
    const { url, isUnsafe } = cluster()
    const opened = await refusal({ url })
    if (isUnsafe)
      expect(opened).toMatch(/^invalid: The server nats-\d is NATS 2\..*allowUnsafeServer/u)
    else expect(opened).toBe("It was opened.")
    expect(await refusal({ url, allowUnsafeServer: true })).toBe("It was opened.")
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
    const refused = await refusal({ url: storeUrl(cluster(), "unfit") })
    expect(refused).toContain("invalid: The stream unfit cannot keep events")
    expect(refused).toContain(words)
  })

  test("a name whose subjects are taken by another stream is told of, and not the replicas", async () => {
    const { streams } = await jetStreamOf(cluster())
    await streams.add({ name: "elsewhere", subjects: ["taken.>"] })
    const refused = await refusal({ url: storeUrl(cluster(), "taken") })
    expect(refused).toMatch(/^invalid: The stream taken .* cannot be made: subjects overlap/u)
    expect(refused).toContain("Give the store another name")
    expect(refused).not.toContain("fewer replicas")
  })

  test("servers that acknowledge ahead of the disk are refused where they can be asked", async () => {
    const { servers } = cluster()
    const syncing = { jetstream: { config: { sync_always: true } } }
    const told = (of: object) => Promise.all(servers.map(({ name }) => tellingOf(name, of)))
    const asked = (monitoring: ReadonlyArray<string>) =>
      refusal({ url: storeUrl(cluster(), "asked"), monitoring })
    expect(await asked(await told(syncing))).toBe("It was opened.")
    expect(await asked((await told(syncing)).slice(1))).toMatch(/^invalid: Nothing is known of/u)
    expect(await asked(await told({ jetstream: { config: { sync_interval: 120e9 } } }))).toMatch(
      /^invalid: .*sync_interval: always/u,
    )
    // Ours do, or are too old to be told to.
    expect(await asked(servers.map(({ monitoring }) => monitoring))).toBe("It was opened.")
    expect(await asked(["http://127.0.0.1:1"])).toMatch(/^unavailable: http/u)
  })
})

whereInstalled("one server alone", () => {
  test("is taken where one replica is asked for", async () => {
    const alone = await startNats({ count: 1, syncsAlways: false })
    onTestFinished(() => alone.remove())
    const { isUnsafe, servers } = alone
    const url = storeUrl(alone, "alone")
    expect(await refusal({ url })).toMatch(/^invalid: .*replicas/u)
    expect(await refusal({ url, replicas: 1 })).toBe("It was opened.")
    expect(await refusal({ url: `${url}&replicas=1` })).toBe("It was opened.")
    // One that could be told to write to its disk first, and was not.
    const monitoring = servers.map((server) => server.monitoring)
    const asked = await refusal({ url, replicas: 1, monitoring })
    if (isUnsafe) expect(asked).toBe("It was opened.")
    else expect(asked).toMatch(/^invalid: The server nats-1 .*sync_interval: always/u)
  })
})
