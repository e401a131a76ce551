import { existsSync, globSync } from "node:fs"
import { delimiter, join } from "node:path"
import { versionOf } from "../version-of.ts"

/** What is needed to run a server. */
const needed = ["initdb", "postgres", "pg_basebackup", "pg_ctl"]

const folders = [
  ...(process.env["PATH"] ?? "").split(delimiter),
  // Debian keeps the servers' programs out of the path, by version; the newest comes first.
  ...globSync("/usr/lib/postgresql/*/bin").toSorted((one, other) =>
    other.localeCompare(one, "en", { numeric: true }),
  ),
]

/** The folder of PostgreSQL's programs; `undefined` when it is not installed. */
export const postgresPrograms: string | undefined = folders.find(
  (folder) => folder !== "" && needed.every((program) => existsSync(join(folder, program))),
)

/** For whoever has no PostgreSQL. */
export const howToInstallPostgres =
  "PostgreSQL is not installed. Install it by: apt-get install -y postgresql"

/** The version of the server: `15.14`. */
export const postgresVersion = async (): Promise<string> => {
  if (postgresPrograms === undefined) throw new Error(howToInstallPostgres)
  return await versionOf(join(postgresPrograms, "postgres"))
}
