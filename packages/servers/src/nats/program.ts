import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { versionOf } from "../version-of.ts"

const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]

/** The program of a NATS server; `undefined` when it is not installed. */
export const natsProgram: string | undefined = folders
  .filter((folder) => folder !== "")
  .map((folder) => join(folder, "nats-server"))
  .find((program) => existsSync(program))

/** For whoever has no NATS server. */
export const howToInstallNats =
  "NATS is not installed. Install it by: apt-get install -y nats-server"

/** The version of the program: `2.9.10`. */
export const natsVersion = async (): Promise<string> => {
  if (natsProgram === undefined) throw new Error(howToInstallNats)
  return await versionOf(natsProgram)
}

/** Whether a version may lose what it acknowledged, and cannot be told to write it to its disk first. */
export const isUnsafe = (version: string): boolean =>
  version.localeCompare("2.11", "en", { numeric: true }) < 0
