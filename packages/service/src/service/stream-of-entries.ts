import * as Stream from "effect/Stream"
import { isStoreError, StoreError } from "../store/store-error.ts"
import { streamInSpan } from "./in-span.ts"

/** Batches of entries, one entry after another, in a span of a name. */
export const streamOfEntries = <Entry>(
  name: string,
  read: () => AsyncIterable<ReadonlyArray<Entry>>,
): Stream.Stream<Entry, StoreError> =>
  streamInSpan(
    name,
    Stream.suspend(() =>
      Stream.flattenIterable(
        Stream.fromAsyncIterable(read(), (error) =>
          isStoreError(error)
            ? error
            : new StoreError("unavailable", `The store failed: ${String(error)}`, { cause: error }),
        ),
      ),
    ),
  )
