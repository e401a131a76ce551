import { type ChildProcess, spawn } from "node:child_process"
import * as path from "node:path"

const main = path.join(import.meta.dirname, "..", "src", "main.ts")

/** All of its surroundings that `str` has in common with its test: what is compiled is kept. */
const compiledOnce = { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] }

/** What became of one call of the command. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** The open file that takes what it prints; without it, the test reads that. */
  readonly stdout?: number
  /** How many files it may have open at once. */
  readonly openFiles?: number
}

/** Starts `str` as its users do, in a process of its own. */
export const start = (
  args: ReadonlyArray<string>,
  { cwd, env = {}, stdout, openFiles }: Surroundings = {},
): ChildProcess => {
  const command = [process.execPath, "--conditions=@str-service/source", main, ...args]
  const limited = ["/bin/sh", "-c", `ulimit -n ${openFiles} && exec "$0" "$@"`, ...command]
  const [program = "", ...rest] = openFiles === undefined ? command : limited
  return spawn(program, rest, {
    cwd,
    env: { ...compiledOnce, ...env },
    stdio: ["pipe", stdout ?? "pipe", "pipe"],
  })
}

/** The end of a process that was started, with all it said. */
export const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const said = { stdout: "", stderr: "" }
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said.stdout += text
    })
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said.stderr += text
    })
    child.on("error", reject)
    child.on("close", (status) => resolve({ status, ...said }))
  })

/** Calls `str` and waits for its end. */
export const str = (args: ReadonlyArray<string>, surroundings?: Surroundings): Promise<Ended> =>
  ended(start(args, surroundings))
