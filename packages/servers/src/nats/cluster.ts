import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "../free-port.ts"
import { keep } from "../keeper.ts"
import { howToInstallNats, natsProgram } from "./program.ts"

/** One server of a cluster. */
export interface NatsServer {
  readonly name: string
  /** Where it tells of itself: `http://127.0.0.1:8222`. */
  readonly monitoring: string
  /** Starts it, and settles once it has caught up with the others. */
  readonly start: () => Promise<void>
  /** Ends it by SIGKILL. */
  readonly kill: () => Promise<void>
}

/** NATS servers of one's own, on loopback, with JetStream's data in a temporary folder. */
export interface NatsCluster {
  /** `nats://` and the hosts of all, with commas between them. */
  readonly url: string
  readonly servers: ReadonlyArray<NatsServer>
  /** What has their data. */
  readonly folder: string
  /** Ends them, and removes their data. */
  readonly remove: () => Promise<void>
}

interface Ports {
  readonly client: number
  readonly cluster: number
  readonly monitoring: number
}

/** Starts servers, three when not told, and settles once they work together. */
export const startNats = async (count = 3): Promise<NatsCluster> => {
  const folder = await mkdtemp(join(tmpdir(), "str-nats-"))
  const places = await Promise.all(
    Array.from({ length: count }, async (_, index) => ({
      name: `nats-${index + 1}`,
      ports: {
        client: await freePort(),
        cluster: await freePort(),
        monitoring: await freePort(),
      },
    })),
  )
  const pidFileOf = (name: string) => join(folder, `${name}.pid`)
  const remove = keep({
    folder,
    pidFiles: places.map(({ name }) => pidFileOf(name)),
    signal: "KILL",
  })
  const routes = places.map(({ ports }) => `nats://127.0.0.1:${ports.cluster}`)
  const servers = places.map(({ name, ports }) =>
    serverOf(name, ports, pidFileOf(name), [
      ...["--store_dir", join(folder, name)],
      ...(count > 1 ? clusterOf(ports, routes) : []),
    ]),
  )
  try {
    await Promise.all(servers.map((server) => server.start()))
  } catch (error) {
    await remove()
    throw error
  }
  const hosts = places.map(({ ports }) => `127.0.0.1:${ports.client}`)
  return { url: `nats://${hosts.join(",")}`, servers, folder, remove }
}

const clusterOf = ({ cluster }: Ports, routes: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...["--cluster_name", "str"],
  ...["--cluster", `nats://127.0.0.1:${cluster}`],
  ...["--routes", routes.join(",")],
]

const serverOf = (
  name: string,
  { client, monitoring }: Ports,
  pidFile: string,
  settings: ReadonlyArray<string>,
): NatsServer => {
  const parameters = [
    ...["--addr", "127.0.0.1", "--port", `${client}`, "--http_port", `${monitoring}`],
    ...["--name", name, "--pid", pidFile, "--jetstream"],
    ...settings,
  ]
  const address = `http://127.0.0.1:${monitoring}`
  let running: ChildProcess | undefined
  return {
    name,
    monitoring: address,
    start: async () => {
      if (natsProgram === undefined) throw new Error(howToInstallNats)
      running = spawn(natsProgram, parameters, { cwd: "/", stdio: "ignore", detached: true })
      running.unref()
      await untilHealthy(running, `${address}/healthz`)
    },
    kill: async () => {
      if (running === undefined || running.exitCode !== null) return
      running.ref()
      const ended = once(running, "exit")
      running.kill("SIGKILL")
      await ended
      await rm(pidFile, { force: true })
    },
  }
}

/** Asks the server for its health until it is well, for a minute at most. */
const untilHealthy = async (server: ChildProcess, address: string): Promise<void> => {
  for (let times = 0; times < 600; times += 1) {
    if (server.exitCode !== null) throw new Error(`NATS ended by itself: ${server.exitCode}.`)
    const health = await fetch(address).catch(() => undefined)
    await health?.body?.cancel()
    if (health?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error("NATS did not get well within a minute.")
}
