import {
  connect as connectTo,
  errors,
  type NatsConnection,
  type NodeConnectionOptions,
} from "@nats-io/transport-node"
import { StoreError } from "@str-service/service"

export interface Connecting {
  readonly url: string
  /** What the driver is told besides. */
  readonly driver: NodeConnectionOptions
  readonly timeout: number
}

/** Connects to any one of the hosts, and to another whenever that one goes away. */
export const connect = async ({ url, driver, timeout }: Connecting): Promise<NatsConnection> => {
  const { servers, options } = givenIn(url)
  try {
    return await connectTo({
      // Servers that come back after a long time are found again.
      maxReconnectAttempts: -1,
      reconnectTimeWait: 200,
      reconnectJitter: 200,
      timeout,
      servers,
      ...options,
      ...driver,
    })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new StoreError(
      error instanceof errors.InvalidArgumentError ? "invalid" : "unavailable",
      `NATS at ${servers.join(", ")}: ${said}.`,
      { cause: error },
    )
  }
}

interface Given {
  readonly servers: Array<string>
  readonly options: NodeConnectionOptions
}

/** What `nats://user:password@host:port,host:port` says. */
const givenIn = (url: string): Given => {
  const [, scheme, who, hosts] = /^(nats|tls):\/\/(?:([^@/]*)@)?([^@/?#]+)\/?$/u.exec(url) ?? []
  if (scheme === undefined || hosts === undefined) {
    throw new StoreError(
      "invalid",
      "The URL of the servers is none. Give one such as nats://user:password@host:4222,host:4222.",
    )
  }
  return {
    servers: hosts.split(","),
    options: {
      ...(scheme === "tls" ? { tls: {} } : {}),
      ...(who === undefined ? {} : credentialsIn(who)),
    },
  }
}

/** A user and a password, or a token. */
const credentialsIn = (who: string): NodeConnectionOptions => {
  const [user = "", pass] = who.split(":").map(decodeURIComponent)
  return pass === undefined ? { token: user } : { user, pass }
}
