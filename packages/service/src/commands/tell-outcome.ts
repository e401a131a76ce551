import * as Effect from "effect/Effect"
import type { StoreError } from "../store/store-error.ts"
import type { AcceptedBy, RefusedBy } from "./outcome.ts"

type Attributes = Readonly<Record<string, string | number>>

/** Tells the span of a command what became of it: by tags and counts, for ids and sentences name people. */
export const tellOutcome = <Event, State, Because extends { readonly _tag: string }>(
  handled: Effect.Effect<AcceptedBy<Event, State>, RefusedBy<Because> | StoreError>,
): Effect.Effect<AcceptedBy<Event, State>, RefusedBy<Because> | StoreError> =>
  handled.pipe(
    Effect.tap((accepted) => Effect.annotateCurrentSpan(acceptance(accepted))),
    Effect.tapError((failure) =>
      failure._tag === "StoreError"
        ? Effect.void
        : Effect.annotateCurrentSpan(refusal<Because>(failure)),
    ),
  )

const acceptance = ({ isRepeated, events }: AcceptedBy<unknown, unknown>): Attributes => ({
  "str.outcome": isRepeated ? "Repeated" : "Decided",
  "str.events": events.length,
})

const refusal = <Because extends { readonly _tag: string }>(
  refused: RefusedBy<Because>,
): Attributes => ({
  "str.outcome": refused._tag,
  ...(refused._tag === "Rejected" && { "str.rejection": refused.reason._tag }),
})
