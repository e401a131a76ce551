import { randomInt } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:net"

/** Below the ports that systems give to whoever connects, so that none is taken before its server has it. */
const range = { from: 20_000, to: 32_000 } as const

/** A port of loopback that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const port = randomInt(range.from, range.to)
  const listening = createServer().listen(port, "127.0.0.1")
  try {
    await once(listening, "listening")
  } catch {
    return freePort()
  }
  listening.close()
  await once(listening, "close")
  return port
}
