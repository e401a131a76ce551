import type { Projection } from "./projection.ts"

/** What all the events say, from the beginning or from a state reached before. */
export const run = <State, Event, Value>(
  kept: Projection<State, Event, Value>,
  events: Iterable<Event>,
  from: State = kept.initial,
): Value => kept.finish(advance(kept, events, from))

/** The state after some events, from the beginning or from a state reached before. */
export const advance = <State, Event>(
  { initial, step }: Pick<Projection<State, Event, unknown>, "initial" | "step">,
  events: Iterable<Event>,
  from: State = initial,
): State => {
  let state = from
  for (const event of events) state = step(state, event)
  return state
}

/** What all the events say that come in their own time; rejects as they do. */
export const runAsync = async <State, Event, Value>(
  { initial, step, finish }: Projection<State, Event, Value>,
  events: AsyncIterable<Event>,
  from: State = initial,
): Promise<Value> => {
  let state = from
  for await (const event of events) state = step(state, event)
  return finish(state)
}
