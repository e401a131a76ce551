import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Projection } from "./projection/projection.ts"

/**
 * What all the events of an Effect stream say, from the beginning or from a state reached before;
 * fails as the stream does.
 */
export const runStream = <State, Event, Value, Failure, Needs>(
  { initial, step, finish }: Projection<State, Event, Value>,
  events: Stream.Stream<Event, Failure, Needs>,
  from: State = initial,
): Effect.Effect<Value, Failure, Needs> =>
  Effect.map(
    Stream.runFold(events, () => from, step),
    finish,
  )
