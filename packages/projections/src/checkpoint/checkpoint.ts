import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Reached } from "./reached.ts"
import type { StoredState } from "./stored-state.ts"

/** How far a projection has come, as JSON. */
export const Checkpoint = Schema.Struct({
  /** The name of the projection. */
  projection: Schema.String,
  /** Which version of what the projection does it was made by. */
  version: Schema.Natural,
  /** How many events of the log it has taken. */
  events: Schema.Natural,
  state: Schema.Json,
}).annotate({ identifier: "Checkpoint" })
export type Checkpoint = typeof Checkpoint.Type

/** Why a checkpoint cannot be gone on from: the projection is then built anew, from `begin`. */
export type CheckpointProblem =
  /** It is of another projection, or of another version of it. */
  | { readonly _tag: "AnotherProjection"; readonly projection: string; readonly version: number }
  /** It is no checkpoint, or its state cannot be read; or a state cannot be written. */
  | { readonly _tag: "UnreadableCheckpoint"; readonly message: string }

export interface Checkpoints<State> {
  readonly save: (reached: Reached<State>) => Result.Result<Checkpoint, CheckpointProblem>
  readonly restore: (saved: unknown) => Result.Result<Reached<State>, CheckpointProblem>
}

/**
 * Checkpoints of a projection. Give it another `version` whenever it comes to do something else, so
 * that what it did before is not gone on from.
 */
export const checkpoints = <State>(
  { name }: { readonly name: string },
  version: number,
  stored: StoredState<State>,
): Checkpoints<State> => ({
  save: ({ state, events }) =>
    Result.mapBoth(stored.write(state), {
      onSuccess: (written) => ({ projection: name, version, events, state: written }),
      onFailure: unreadable,
    }),
  restore: (saved) =>
    Result.flatMap(
      Result.mapError(decode(saved), ({ message }) => unreadable(message)),
      (found) =>
        found.projection === name && found.version === version
          ? Result.mapBoth(stored.read(found.state), {
              onSuccess: (state) => ({ state, events: found.events }),
              onFailure: unreadable,
            })
          : Result.fail({
              _tag: "AnotherProjection",
              projection: found.projection,
              version: found.version,
            }),
    ),
})

const decode = Schema.decodeUnknownResult(Checkpoint, { onExcessProperty: "error" })

const unreadable = (message: string): CheckpointProblem => ({
  _tag: "UnreadableCheckpoint",
  message,
})
