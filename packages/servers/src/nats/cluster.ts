import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "../free-port.ts"
import { keep } from "../keeper.ts"
import { howToInstallNats, isUnsafe, natsProgram, natsVersion } from "./program.ts"
import { type NatsServer, serverWith } from "./server.ts"

/** NATS servers of one's own, on loopback, with JetStream's data in a temporary folder. */
export interface NatsCluster {
  /** `nats://` and the hosts of all, with commas between them. */
  readonly url: string
  /** Of each server: `2.9.10`. */
  readonly version: string
  /** Whether servers of that version are to be taken for tests only. */
  readonly isUnsafe: boolean
  readonly servers: ReadonlyArray<NatsServer>
  /** What has their data. */
  readonly folder: string
  /** Ends them, and removes their data. */
  readonly remove: () => Promise<void>
}

export interface NatsOptions {
  /** How many servers; 3 when not given. */
  readonly count?: number
  /**
   * Whether they write a message to their disks ahead of acknowledging it; when not given, they do if
   * they can be told to.
   */
  readonly syncsAlways?: boolean
}

/** Starts servers, and settles once they work together. */
export const startNats = async ({
  count = 3,
  syncsAlways,
}: NatsOptions = {}): Promise<NatsCluster> => {
  if (natsProgram === undefined) throw new Error(howToInstallNats)
  const program = natsProgram
  const version = await natsVersion()
  const folder = await mkdtemp(join(tmpdir(), "str-nats-"))
  const places = await Promise.all(
    Array.from({ length: count }, (_, index) => placeIn(folder, index)),
  )
  const remove = keep({ folder, pidFiles: places.map(({ pidFile }) => pidFile), signal: "KILL" })
  const common = {
    routes: places.map(({ ports }) => ports.cluster),
    syncsAlways: syncsAlways ?? !isUnsafe(version),
  }
  try {
    const servers = await Promise.all(
      places.map((place) => serverWith(program, { ...place, ...common })),
    )
    await Promise.all(servers.map((server) => server.start()))
    const hosts = places.map(({ ports }) => `127.0.0.1:${ports.client}`)
    const url = `nats://${hosts.join(",")}`
    return { url, version, isUnsafe: isUnsafe(version), servers, folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

const placeIn = async (folder: string, index: number) => {
  const name = `nats-${index + 1}`
  const ports = {
    client: await freePort(),
    cluster: await freePort(),
    monitoring: await freePort(),
  }
  return { name, ports, folder: join(folder, name), pidFile: join(folder, `${name}.pid`) }
}
