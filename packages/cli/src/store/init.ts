import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { placeIn } from "../stores/named-place.ts"
import { openedStore } from "../stores/open-store.ts"

export interface StoreInput {
  readonly store: Option.Option<string>
}

export interface InitInput extends StoreInput {
  readonly json: boolean
}

/** `str store init`: makes a store, where there is none yet. */
export const init = Effect.fnUntraced(function* ({ store, json }: InitInput) {
  const place = yield* placeIn(store, "made")
  yield* Effect.scoped(openedStore(place, "made"))
  yield* Console.error(`${place.told} is ready.`)
  if (json) yield* Console.log(JSON.stringify({ store: place.told }, null, 2))
})
