import * as Effect from "effect/Effect"
import { dual } from "effect/Function"
import * as Stream from "effect/Stream"
import type { Projection } from "./projection/projection.ts"

/**
 * What all the events of an Effect stream say, from the beginning or from a state reached before;
 * fails as the stream does. `runStream(events, view)`, or `events.pipe(runStream(view))`.
 */
export const runStream: {
  <State, Event, Value>(
    projection: Projection<State, Event, Value>,
    from?: State,
  ): <Failure, Needs>(
    events: Stream.Stream<Event, Failure, Needs>,
  ) => Effect.Effect<Value, Failure, Needs>
  <State, Event, Value, Failure, Needs>(
    events: Stream.Stream<Event, Failure, Needs>,
    projection: Projection<State, Event, Value>,
    from?: State,
  ): Effect.Effect<Value, Failure, Needs>
} = dual(
  ([events]) => Stream.isStream(events),
  <State, Event, Value, Failure, Needs>(
    events: Stream.Stream<Event, Failure, Needs>,
    { initial, step, finish }: Projection<State, Event, Value>,
    from: State = initial,
  ): Effect.Effect<Value, Failure, Needs> =>
    Effect.map(
      Stream.runFold(events, () => from, step),
      finish,
    ),
)
