import { once } from "node:events"
import { createServer } from "node:net"

/** A port of loopback that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const listening = createServer().listen(0, "127.0.0.1")
  await once(listening, "listening")
  const address = listening.address()
  listening.close()
  if (address === null || typeof address === "string") throw new Error("No port is free.")
  return address.port
}
