import { execFile } from "node:child_process"
import { promisify } from "node:util"

/** What a program says that its version is: `2.9.10`. */
export const versionOf = async (program: string): Promise<string> => {
  const { stdout } = await promisify(execFile)(program, ["--version"])
  const [version] = /\d+(?:\.\d+)+/u.exec(stdout) ?? []
  if (version === undefined) throw new Error(`${program} does not say its version: ${stdout}`)
  return version
}
