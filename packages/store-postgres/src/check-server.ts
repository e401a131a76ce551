import { StoreError } from "@str-service/service"
import type { Connections } from "./connect.ts"

export type Durability = "full" | "process-crash"

interface Settings {
  readonly encoding: string
  readonly fsync: string
  readonly commit: string
  readonly standbys: string
}

/** Refuses a server whose settings would take away what the store promises. */
export const checkServer = async (sql: Connections, durability: Durability): Promise<void> => {
  const [settings] = await sql<[Settings]>`
    select current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit,
      current_setting('synchronous_standby_names') as standbys`
  const { encoding, fsync, commit, standbys } = settings
  if (encoding !== "UTF8") {
    throw new StoreError(
      "invalid",
      `The database is encoded as ${encoding}, which cannot hold every character. Make one with encoding UTF8.`,
    )
  }
  const isWeak =
    fsync === "off" || commit === "off" || (commit === "local" && standbys.trim() !== "")
  if (durability === "full" && isWeak) {
    throw new StoreError(
      "invalid",
      `With fsync ${fsync} and synchronous_commit ${commit} what was acknowledged can be lost. Turn them on, or open with durability "process-crash".`,
    )
  }
}
