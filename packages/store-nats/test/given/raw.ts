import { type JetStreamManager, jetstreamManager } from "@nats-io/jetstream"
import { connect } from "@nats-io/transport-node"
import type { NatsCluster } from "@str-service/servers"
import { onTestFinished } from "vitest"

/** JetStream as it is, until the test is finished. */
export const jetStreamOf = async ({ url }: NatsCluster): Promise<JetStreamManager> => {
  const connection = await connect({ servers: url.replace("nats://", "").split(",") })
  onTestFinished(() => connection.close())
  return await jetstreamManager(connection)
}
