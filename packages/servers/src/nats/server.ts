import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { rm, writeFile } from "node:fs/promises"
import { type Settings, settingsText } from "./settings.ts"

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

/** A server that is not started yet. */
export const serverWith = async (program: string, settings: Settings): Promise<NatsServer> => {
  const { name, ports, folder, pidFile } = settings
  const file = `${folder}.conf`
  await writeFile(file, settingsText(settings))
  const monitoring = `http://127.0.0.1:${ports.monitoring}`
  let running: ChildProcess | undefined
  return {
    name,
    monitoring,
    start: async () => {
      running = spawn(program, ["--config", file], { cwd: "/", stdio: "ignore", detached: true })
      running.unref()
      await untilHealthy(running, `${monitoring}/healthz`)
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
