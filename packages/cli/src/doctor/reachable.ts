import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { describeFinding } from "../findings/finding.ts"
import { placeIn } from "../stores/named-place.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import { type Examination, well, wrong } from "./examination.ts"

/** Whether the store that is named, by `--store` or STR_STORE, opens and can be read. */
export const examineStore = (store: Option.Option<string>): Effect.Effect<Examination> =>
  Effect.gen(function* () {
    const place = yield* placeIn(store, "existing")
    const opened = yield* openedStore(place, "existing")
    const isEmpty = yield* asking(place, async () => {
      for await (const _entries of opened.readAll()) return false
      return true
    })
    return well("store", `${place.told} can be read${isEmpty ? ", and is empty" : ""}`)
  }).pipe(
    Effect.scoped,
    Effect.catchTag("Refused", ({ findings }) =>
      Effect.succeed(wrong("store", findings.map(describeFinding).join(" "))),
    ),
  )
