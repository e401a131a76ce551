import {
  connect as connectTo,
  errors,
  type NatsConnection,
  type NodeConnectionOptions,
} from "@nats-io/transport-node"
import { StoreError } from "@str-service/service"

export interface Connecting {
  readonly servers: Array<string>
  /** What the driver is told besides. */
  readonly driver: NodeConnectionOptions
  readonly timeout: number
}

/** Connects to any one of the hosts, and to another whenever that one goes away. */
export const connect = async ({
  servers,
  driver,
  timeout,
}: Connecting): Promise<NatsConnection> => {
  try {
    return await connectTo({
      // Servers that come back after a long time are found again.
      maxReconnectAttempts: -1,
      reconnectTimeWait: 200,
      reconnectJitter: 200,
      timeout,
      servers,
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
