import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { ErasedStream, Recorded } from "../records/entries.ts"
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

/** The events among entries, as `eventsIn` gives them: `entries().pipe(eventsInStream, runStream(view))`. */
export const eventsInStream = <Event, Failure, Needs>(
  entries: Stream.Stream<Recorded<Event> | ErasedStream, Failure, Needs>,
): Stream.Stream<Event, Failure, Needs> =>
  Stream.filterMap(entries, (entry) =>
    entry.kind === "event" ? Result.succeed(entry.event) : Result.fail(entry),
  )
