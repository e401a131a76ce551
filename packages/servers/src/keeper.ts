import { spawn } from "node:child_process"
import { once } from "node:events"
import { rm } from "node:fs/promises"
import type { Account } from "./run-as.ts"

export interface Kept {
  /** What is removed in the end. */
  readonly folder: string
  /** Files that name, in their first line, the processes to be ended. */
  readonly pidFiles: ReadonlyArray<string>
  readonly signal: "QUIT" | "KILL"
  /** Whose the processes are, where they are not of who runs the test. */
  readonly account?: Account | undefined
}

const script = `cat >/dev/null
  folder="$1"; signal="$2"; shift 2
  for file; do
    pid="$(head -n 1 "$file" 2>/dev/null)"
    if [ -n "$pid" ] && kill -"$signal" "$pid" 2>/dev/null; then
      while ps -o stat= -p "$pid" | grep -qv '^Z'; do sleep 0.05; done
    fi
  done
  rm -rf "$folder"`

/**
 * Ends servers and removes their folder when this process lets go of them, which it does however it
 * ends, by SIGKILL too. Gives what lets go at once.
 */
export const keep = ({ folder, pidFiles, signal, account }: Kept): (() => Promise<void>) => {
  const keeper = spawn("sh", ["-c", script, "sh", folder, signal, ...pidFiles], {
    ...account,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  })
  keeper.unref()
  return async () => {
    keeper.ref()
    keeper.stdin.end()
    await once(keeper, "exit")
    await rm(folder, { recursive: true, force: true })
  }
}
