import { execFile } from "node:child_process"
import { appendFile, chown, mkdtemp, readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { freePort } from "../free-port.ts"
import { keep } from "../keeper.ts"
import { runAs } from "../run-as.ts"
import { howToInstallPostgres, postgresPrograms } from "./programs.ts"

/** A PostgreSQL server of one's own, on loopback, with its data in a temporary folder. */
export interface PostgresServer {
  readonly port: number
  readonly url: string
  /** What has its data. */
  readonly folder: string
  /** Starts it, and settles once it lets in. */
  readonly start: () => Promise<void>
  /** Ends it as if the power went: SIGKILL to the server and to all that serve its connections. */
  readonly kill: () => Promise<void>
  /** Makes a primary of a standby. */
  readonly promote: () => Promise<void>
  /** Makes a standby that follows this server, and is not started. */
  readonly newStandby: (name: string) => Promise<PostgresServer>
  /** Ends it, and removes its data. */
  readonly remove: () => Promise<void>
}

const settings = (port: number, folder: string) => `
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = '${folder}'
max_connections = 300
shared_buffers = 32MB
restart_after_crash = off
wal_level = replica
max_wal_senders = 4
`

/** Makes the data of a new server, with more settings, and starts it. */
export const startPostgres = async (more = ""): Promise<PostgresServer> => {
  const server = await serverIn(async (data, folder, port) => {
    await run("initdb", ["-D", data, "-U", "str", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"])
    await appendFile(join(data, "postgresql.conf"), settings(port, folder) + more)
  })
  await server.start()
  return server
}

const serverIn = async (
  fill: (data: string, folder: string, port: number) => Promise<void>,
): Promise<PostgresServer> => {
  const folder = await mkdtemp(join(tmpdir(), "str-postgres-"))
  if (runAs !== undefined) await chown(folder, runAs.uid, runAs.gid)
  const data = join(folder, "data")
  const pidFile = join(data, "postmaster.pid")
  const remove = keep({ folder, pidFiles: [pidFile], signal: "QUIT", account: runAs })
  const port = await freePort()
  await fill(data, folder, port)

  const pid = async () => Number((await readFile(pidFile, "utf8")).split("\n")[0])
  let killed: ReadonlyArray<number> = []
  const server: PostgresServer = {
    port,
    url: `postgres://str@127.0.0.1:${port}/postgres`,
    folder,
    start: async () => {
      // A server that starts takes one that has ended for running, until somebody has asked after it.
      while (killed.some(isKnown)) await aMoment()
      await run("pg_ctl", ["-D", data, "-l", join(folder, "log"), "-w", "-t", "60", "start"])
    },
    kill: async () => {
      const postmaster = await pid()
      const children = await childrenOf(postmaster)
      const all = [postmaster, ...children]
      for (const process_ of all) process.kill(process_, "SIGKILL")
      while (await areRunning(all)) await aMoment()
      killed = all
    },
    promote: () => run("pg_ctl", ["-D", data, "-w", "promote"]),
    newStandby: (name) =>
      serverIn(async (copy, ownFolder, ownPort) => {
        const source = `host=127.0.0.1 port=${port} user=str application_name=${name}`
        await run("pg_basebackup", [
          "-D",
          copy,
          "-d",
          source,
          "-R",
          "-X",
          "stream",
          "-c",
          "fast",
          "-N",
        ])
        await appendFile(join(copy, "postgresql.conf"), settings(ownPort, ownFolder))
      }),
    remove,
  }
  return server
}

const run = async (program: string, parameters: ReadonlyArray<string>): Promise<void> => {
  if (postgresPrograms === undefined) throw new Error(howToInstallPostgres)
  const running = execFileSettled(join(postgresPrograms, program), [...parameters], {
    ...runAs,
    cwd: "/",
  })
  await running
}

const execFileSettled = promisify(execFile)

const childrenOf = async (pid: number): Promise<ReadonlyArray<number>> => {
  const { stdout } = await execFileSettled("ps", ["-o", "pid=", "--ppid", String(pid)])
  return stdout.split("\n").flatMap((line) => (line.trim() === "" ? [] : [Number(line)]))
}

/** Whether any is left; one that has ended and was not asked after yet is not. */
const areRunning = async (pids: ReadonlyArray<number>): Promise<boolean> => {
  const asked = execFileSettled("ps", ["-o", "stat=", "-p", pids.join()])
  // It fails where there is none.
  const { stdout } = await asked.catch(() => ({ stdout: "" }))
  return stdout.split("\n").some((state) => state.trim() !== "" && !state.startsWith("Z"))
}

/** Whether the system knows of the process, which it does until its parent has asked after it. */
const isKnown = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 10))
