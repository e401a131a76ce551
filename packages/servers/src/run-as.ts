import { readFileSync } from "node:fs"

export interface Account {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL does not run as root; then it runs as the first of these that there is. */
const accounts = ["postgres", "nobody"]

const accountOf = (name: string): Account | undefined => {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(":") ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: +uid, gid: +gid }
}

/** Whose a server's files and processes are to be, where that is not who runs the test. */
export const runAs: Account | undefined =
  process.getuid?.() === 0
    ? accounts.map(accountOf).find((account) => account !== undefined)
    : undefined
