import type { NatsConnection } from "@nats-io/transport-node"
import { StoreError } from "@str-service/service"

/** Below this, replicas could come to hold different things when another server took the lead. */
const safeSince = { major: 2, minor: 11 }

/** Throws for the version of a server that may lose what it acknowledged, unless that is allowed. */
export const refuseUnsafeVersion = (
  { version, server_name }: { readonly version: string; readonly server_name: string },
  allowed: boolean,
): void => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const isSafe = major > safeSince.major || (major === safeSince.major && minor >= safeSince.minor)
  if (isSafe || allowed) return
  throw new StoreError(
    "invalid",
    `The server ${server_name} is NATS ${version}, which can lose what it acknowledged when another server takes the lead. Use ${safeSince.major}.${safeSince.minor} or later, or open with allowUnsafeServer.`,
  )
}

/** A check of each server that the connection comes to, once for each time. */
export const checkOnConnecting = (
  connection: NatsConnection,
  allowUnsafeServer: boolean,
): (() => void) => {
  let checked: NatsConnection["info"]
  return () => {
    const { info } = connection
    if (info === undefined || info === checked) return
    refuseUnsafeVersion(info, allowUnsafeServer)
    if (info.jetstream !== true) {
      throw new StoreError(
        "invalid",
        `The server ${info.server_name} runs without JetStream. Start it with --jetstream.`,
      )
    }
    checked = info
  }
}
