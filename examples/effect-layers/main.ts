import { kmptStr } from "@str-service/policy"
import { EpisodeService, Store } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { beginSupport, chargeTooEarly, due, recorded } from "./program.ts"

const [file = "episodes.sqlite"] = process.argv.slice(2)

const clock = { read: () => ({ now: "2012-10-03T09:30:00Z", today: "2012-10-03" }) as const }

// The store is opened when the layer is built, and closed when its scope ends.
const live = EpisodeService.layer({ policies: kmptStr, clock }).pipe(
  Layer.provide(Store.layer(() => openSqliteStore({ file }))),
)

const program = Effect.gen(function* () {
  yield* Console.log(yield* beginSupport("episode-1"))
  yield* Console.log(yield* chargeTooEarly("episode-1"))
  yield* Console.log((yield* recorded).join(", "))
  const lines = yield* due({ now: "2012-11-10T09:30:00Z", today: "2012-11-10" })
  yield* Console.log(lines.join("\n"))
})

await Effect.runPromise(Effect.provide(program, live))
