import { StoreError } from "@str-service/service"
import { refuseUnsafeVersion } from "./check-server.ts"

/** What a server tells of itself, as far as it matters here. */
interface Variables {
  readonly server_name: string
  readonly version: string
  readonly jetstream?: { readonly config?: Syncing }
}

interface Syncing {
  /** In nanoseconds. */
  readonly sync_interval?: number
  readonly sync_always?: boolean
}

export interface Monitoring {
  /** Where the servers tell of themselves: `http://host:8222`. */
  readonly addresses: ReadonlyArray<string>
  /** The names of the servers that keep the events. */
  readonly keepers: ReadonlyArray<string>
  readonly allowUnsafeServer: boolean
}

/**
 * Asks each server of itself, and throws where one that keeps events is not among them, is too old, or
 * acknowledges ahead of the disk. A version that does not know of `sync_interval` cannot do otherwise,
 * and is taken where unsafe servers are.
 */
export const checkMonitoring = async ({
  addresses,
  keepers,
  allowUnsafeServer,
}: Monitoring): Promise<void> => {
  const servers = await Promise.all(addresses.map(variablesAt))
  const untold = keepers.filter((name) => !servers.some((server) => server.server_name === name))
  if (untold.length > 0) {
    throw new StoreError(
      "invalid",
      `Nothing is known of ${untold.join(", ")}, where events are kept. Give the monitoring addresses of all servers.`,
    )
  }
  for (const server of servers) {
    refuseUnsafeVersion(server, allowUnsafeServer)
    if (!isSyncing(server) && !(allowUnsafeServer && isTooOldToSay(server))) {
      throw new StoreError(
        "invalid",
        `The server ${server.server_name} acknowledges ahead of writing to its disk. Set sync_interval: always in its jetstream settings.`,
      )
    }
  }
}

const isSyncing = ({ jetstream }: Variables): boolean => jetstream?.config?.sync_always === true

/** Versions that know of `sync_interval` tell theirs. */
const isTooOldToSay = ({ jetstream }: Variables): boolean =>
  jetstream?.config?.sync_interval === undefined

const variablesAt = async (address: string): Promise<Variables> => {
  const answered = await askedAt(address).catch((error) => {
    throw new StoreError("unavailable", `${address} does not tell of its server: ${error}.`, {
      cause: error,
    })
  })
  if (isVariables(answered)) return answered
  throw new StoreError("invalid", `${address} is not the monitoring address of a NATS server.`)
}

const askedAt = async (address: string): Promise<unknown> => {
  const answered = await fetch(new URL("/varz", address), { signal: AbortSignal.timeout(10_000) })
  return await answered.json()
}

const isVariables = (value: unknown): value is Variables =>
  typeof value === "object" &&
  value !== null &&
  "server_name" in value &&
  typeof value.server_name === "string" &&
  "version" in value &&
  typeof value.version === "string"
