import * as Effect from "effect/Effect"
import { isStoreError, StoreError } from "../store/store-error.ts"
import { inSpan } from "./in-span.ts"

/** What a store answers, as an effect with a span of its own. */
export const asking = <Answer>(
  name: string,
  ask: () => Promise<Answer>,
): Effect.Effect<Answer, StoreError> =>
  inSpan(
    name,
    Effect.tryPromise({
      try: ask,
      // A store that rejects with anything else says nothing of what it did.
      catch: (error) =>
        isStoreError(error)
          ? error
          : new StoreError("outcome-unknown", `The store failed: ${String(error)}`, {
              cause: error,
            }),
    }),
  )
