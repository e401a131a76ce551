import * as Stream from "effect/Stream"
import { isStoreError, StoreError } from "../store/store-error.ts"

/** Batches of entries, one entry after another. */
export const streamOfEntries = <Entry>(
  read: () => AsyncIterable<ReadonlyArray<Entry>>,
): Stream.Stream<Entry, StoreError> =>
  Stream.suspend(() =>
    Stream.flattenIterable(
      Stream.fromAsyncIterable(read(), (error) =>
        isStoreError(error)
          ? error
          : new StoreError("unavailable", `The store failed: ${String(error)}`, { cause: error }),
      ),
    ),
  )
