import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { isThere } from "../files/is-there.ts"
import { type Refused, refuse } from "../refusal.ts"
import type { Opening } from "./open-store.ts"
import { type StorePlace, sqliteAt, storePlace } from "./store-place.ts"

/** What a store is called that nobody names, in the folder of the one who asks. */
const usualFile = "str.sqlite"

/** The variable that may name the store instead, for one that needs a password. */
const variable = "STR_STORE"

/** The place of the store that an input names, or else the environment, or else the usual one. */
export const placeIn = (
  store: Option.Option<string>,
  opening: Opening,
): Effect.Effect<StorePlace, Refused> =>
  Effect.suspend(() => {
    const surrounding = process.env[variable] ?? ""
    if (Option.isSome(store)) return placeOf("--store", store.value)
    if (surrounding !== "") return placeOf(variable, surrounding)
    return opening === "made" ? Effect.succeed(sqliteAt(usualFile)) : usualPlace
  })

const placeOf = (name: string, written: string): Effect.Effect<StorePlace, Refused> =>
  Result.match(storePlace(written), {
    onSuccess: (place) => Effect.succeed(place),
    onFailure: (message) => Effect.fail(refuse(name, message)),
  })

const usualPlace = Effect.flatMap(
  Effect.promise(() => isThere(usualFile)),
  (isHere) =>
    isHere
      ? Effect.succeed(sqliteAt(usualFile))
      : Effect.fail(
          refuse(
            "--store",
            `No store is named, and there is no ${usualFile} in this folder. Name a store, or a file instead where the command takes one (--events, --workers); str store init makes a store.`,
          ),
        ),
)

/** The files that a store is, none of which anything else may be written to. */
export const filesOf = (place: StorePlace): ReadonlyArray<string> =>
  place.kind === "sqlite" ? ["", "-wal", "-shm"].map((ending) => `${place.file}${ending}`) : []
