import { natsVersion, postgresVersion } from "@str-service/servers"
import Database from "better-sqlite3"

/** What the stores that keep their data are run on here. */
export const versions: Readonly<Record<string, string>> = {
  SQLite: String(new Database(":memory:").prepare("select sqlite_version()").pluck().get()),
  PostgreSQL: await postgresVersion(),
  NATS: await natsVersion(),
}
