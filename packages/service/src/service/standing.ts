import * as Effect from "effect/Effect"
import type { Standing } from "../commands/states.ts"
import type { Erased } from "../store/append.ts"
import type { StoreError } from "../store/store-error.ts"
import { asking } from "./asking.ts"

/** A thing as it stands; fails with its tombstone where it was erased. */
export const standing = <State>(
  states: { readonly read: (id: string) => Promise<Standing<State>> },
  id: string,
): Effect.Effect<State, Erased | StoreError> =>
  Effect.flatMap(
    asking("EventStore.readStream", () => states.read(id)),
    (found): Effect.Effect<State, Erased> =>
      "state" in found
        ? Effect.succeed(found.state)
        : Effect.fail({ _tag: "Erased", tombstone: found.tombstone }),
  )
