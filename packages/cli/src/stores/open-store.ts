import { stat } from "node:fs/promises"
import * as path from "node:path"
import { type EventStore, isStoreError, StoreError } from "@str-service/service"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { codeOf, describeFault } from "../files/fault.ts"
import { isThere } from "../files/is-there.ts"
import { type Refused, refuse } from "../refusal.ts"
import { describeStoreError } from "./store-faults.ts"
import type { ServerPlace, SqlitePlace, StorePlace } from "./store-place.ts"

/**
 * For what a store is opened: one that is there already; one that is made where there is none; or one
 * that is there, for much to be written that can be written again.
 */
export type Opening = "existing" | "made" | "filled"

/**
 * Opens a store, which is closed with the scope. Its driver is loaded only now.
 *
 * Fails where it cannot be opened, or where there is none and none is to be made. Of a server that
 * cannot be told beforehand: a schema is made there on opening.
 */
export const openedStore = (
  place: StorePlace,
  opening: Opening,
): Effect.Effect<EventStore, Refused, Scope.Scope> =>
  Effect.gen(function* () {
    if (place.kind === "sqlite") yield* mustBeUsable(place, opening)
    return yield* Effect.acquireRelease(
      asking(place, () => open(place, opening)),
      (store) => Effect.promise(() => store.close()),
      // A server that does not answer is not waited for by somebody who has lost patience.
      { interruptible: true },
    )
  })

/**
 * What a store answers, or why it does not, told of its place. Where a file is read for it as well,
 * what the operating system complains of is told of that.
 */
export const asking = <Answer>(
  place: StorePlace,
  ask: (signal: AbortSignal) => Promise<Answer>,
  file?: string,
): Effect.Effect<Answer, Refused> =>
  Effect.tryPromise({ try: ask, catch: (fault) => fault }).pipe(
    Effect.catch((fault) => {
      if (isStoreError(fault))
        return Effect.fail(refuse(place.told, describeStoreError(place, fault)))
      return file === undefined || codeOf(fault) === undefined
        ? Effect.die(fault)
        : Effect.fail(refuse(file, describeFault(fault)))
    }),
  )

const open = async (place: StorePlace, opening: Opening): Promise<EventStore> => {
  switch (place.kind) {
    case "memory":
      return (await import("@str-service/service")).openMemoryStore()
    case "sqlite":
      return await openSqlite(place, opening)
    case "postgres":
      return await openPostgres(place)
    case "nats":
      return await openNats(place)
  }
}

/** What is filled is put on the disk as a whole when the store is closed, and not command by command. */
const openSqlite = async ({ file }: SqlitePlace, opening: Opening): Promise<EventStore> => {
  const { openSqliteStore } = await driver(
    "@str-service/store-sqlite",
    () => import("@str-service/store-sqlite"),
  )
  return await openSqliteStore({
    file,
    durability: opening === "filled" ? "process-crash" : "full",
  })
}

const openPostgres = async ({ url }: ServerPlace): Promise<EventStore> => {
  const { openPostgresStore } = await driver(
    "@str-service/store-postgres",
    () => import("@str-service/store-postgres"),
  )
  return await openPostgresStore({ url })
}

const openNats = async ({ url }: ServerPlace): Promise<EventStore> => {
  const { openNatsStore } = await driver(
    "@str-service/store-nats",
    () => import("@str-service/store-nats"),
  )
  return await openNatsStore({ url })
}

/** A package that is needed for some stores only, and so need not be installed. */
const driver = async <Module>(name: string, load: () => Promise<Module>): Promise<Module> => {
  try {
    return await load()
  } catch (fault) {
    if (codeOf(fault) !== "ERR_MODULE_NOT_FOUND") throw fault
    throw new StoreError(
      "invalid",
      `Stores of this kind need the package ${name}, which is not installed. Install it: npm install ${name}`,
    )
  }
}

const mustBeUsable = (
  { file, told }: SqlitePlace,
  opening: Opening,
): Effect.Effect<void, Refused> =>
  Effect.flatMap(
    Effect.promise(() => (opening === "made" ? whatKeepsFrom(file) : whatIsMissing(file))),
    (wrong) => (wrong === undefined ? Effect.void : Effect.fail(refuse(told, wrong))),
  )

const aFolder = "This is a folder. Name a file."

/** What keeps a store from being made. */
const whatKeepsFrom = async (file: string): Promise<string | undefined> => {
  try {
    return (await stat(file)).isDirectory() ? aFolder : undefined
  } catch {
    const folder = path.dirname(file)
    return (await isThere(folder)) ? undefined : `There is no folder ${folder}. Create it first.`
  }
}

/** What is missing where a store should be. */
const whatIsMissing = async (file: string): Promise<string | undefined> => {
  try {
    const there = await stat(file)
    if (there.isDirectory()) return aFolder
    return there.size === 0
      ? `This file is empty. Make a store of it: str store init --store sqlite:${file}`
      : undefined
  } catch (fault) {
    return codeOf(fault) === "ENOENT"
      ? `There is no such file. Check the path, or make a store there: str store init --store sqlite:${file}`
      : describeFault(fault)
  }
}
