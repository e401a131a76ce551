import * as Result from "effect/Result"
import { didYouMean } from "../findings/nearest.ts"

/** Where a store is. What is told of it has no password in it. */
export type StorePlace = MemoryPlace | SqlitePlace | ServerPlace

interface MemoryPlace {
  readonly kind: "memory"
  readonly told: string
}

export interface SqlitePlace {
  readonly kind: "sqlite"
  readonly file: string
  readonly told: string
}

export interface ServerPlace {
  readonly kind: "postgres" | "nats"
  readonly url: string
  readonly told: string
}

/** The kinds of stores, by what a place begins with. */
const kinds: ReadonlyMap<string, StorePlace["kind"]> = new Map([
  ["memory", "memory"],
  ["sqlite", "sqlite"],
  ["postgres", "postgres"],
  ["postgresql", "postgres"],
  ["nats", "nats"],
])

/** The store in a SQLite file. */
export const sqliteAt = (file: string): SqlitePlace => ({
  kind: "sqlite",
  file,
  told: `sqlite:${file}`,
})

/**
 * A place as people write it: `memory:`, `sqlite:FILE`, `postgres://…` or `nats://…`; the URL of a
 * server may also stand after the kind, as in `postgres:postgresql://…`. Fails with what is wrong,
 * and repeats nothing in which a password may stand.
 */
export const storePlace = (written: string): Result.Result<StorePlace, string> => {
  const [scheme = "", rest] = parted(written)
  const kind = kinds.get(scheme)
  if (rest === undefined || kind === undefined) return Result.fail(noKind(written, scheme, rest))
  switch (kind) {
    case "memory":
      return rest === ""
        ? Result.succeed({ kind, told: "memory:" })
        : Result.fail("Nothing stands after memory: in a place. Leave it out.")
    case "sqlite":
      return rest === ""
        ? Result.fail("A file stands after sqlite: in a place, as in sqlite:str.sqlite. Add it.")
        : Result.succeed(sqliteAt(rest))
    default:
      return serverPlace(kind, rest.startsWith("//") ? written : rest)
  }
}

const parted = (written: string): readonly [string, string?] => {
  const colon = written.indexOf(":")
  return colon < 0 ? [written] : [written.slice(0, colon), written.slice(colon + 1)]
}

const noKind = (written: string, scheme: string, rest: string | undefined): string => {
  const hint =
    rest === undefined
      ? ` Did you mean sqlite:${written}?`
      : didYouMean(
          scheme,
          [...kinds.keys()].map((kind) => kind),
        )
  return `This says no kind of store.${hint} Write memory:, sqlite:FILE, postgres://USER@HOST/DATABASE or nats://HOST.`
}

/**
 * The parts of a server's URL: user and hosts and what follows, but for passwords and settings. So
 * narrow that no part of a password can pass for any of them.
 */
const url =
  /^(?<start>\w+:\/\/)(?:(?<user>[^:/?#@]*)(?::[^/?#@]*)?@)?(?<hosts>(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?(?:,(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?)*)(?<path>\/[^/?#@]*)?(?:\?[^#@]*)?$/iu

const serverPlace = (
  kind: ServerPlace["kind"],
  written: string,
): Result.Result<ServerPlace, string> => {
  const { start, user, hosts, path = "" } = url.exec(written)?.groups ?? {}
  if (start === undefined || kinds.get(start.slice(0, -"://".length)) !== kind) {
    return Result.fail(noUrl(kind))
  }
  // What stands before the host of a NATS server may be a token.
  const isTold = kind === "postgres" && user !== undefined
  return Result.succeed({
    kind,
    url: written,
    told: `${start}${isTold ? `${user}@` : ""}${hosts}${path}`,
  })
}

const noUrl = (kind: ServerPlace["kind"]): string =>
  `This is no URL of a ${kind} server, such as ${kind}://USER@HOST/NAME. In a name or a password write % as %25, @ as %40, : as %3A, / as %2F, ? as %3F and # as %23.`
