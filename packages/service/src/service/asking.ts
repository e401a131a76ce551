import * as Effect from "effect/Effect"
import { isStoreError, StoreError } from "../store/store-error.ts"

/** What a store answers, as an effect with a span of its own. */
export const asking = <Answer>(
  name: string,
  ask: () => Promise<Answer>,
): Effect.Effect<Answer, StoreError> =>
  Effect.tryPromise({
    try: ask,
    // A store that rejects with anything else says nothing of what it did.
    catch: (error) =>
      isStoreError(error)
        ? error
        : new StoreError("outcome-unknown", `The store failed: ${String(error)}`, { cause: error }),
  }).pipe(Effect.withSpan(name, undefined, withoutStack))

/** Where in this package a span was begun is of no use to anybody, and costs more than the span. */
const withoutStack = { captureStackTrace: false }
