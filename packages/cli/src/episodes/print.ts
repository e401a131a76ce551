import * as Console from "effect/Console"
import type * as Effect from "effect/Effect"

/** Puts a result on standard output: as one JSON document, or as a person likes to read it. */
export const print = (json: boolean, result: unknown, render: () => string): Effect.Effect<void> =>
  Console.log(json ? JSON.stringify(result, null, 2) : render())
