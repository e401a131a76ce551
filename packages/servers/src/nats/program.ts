import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"]

/** The program of a NATS server; `undefined` when it is not installed. */
export const natsProgram: string | undefined = folders
  .filter((folder) => folder !== "")
  .map((folder) => join(folder, "nats-server"))
  .find((program) => existsSync(program))

/** For whoever has no NATS server. */
export const howToInstallNats =
  "NATS is not installed. Install it by: apt-get install -y nats-server"
