/**
 * What is asked of events, one after another: a name, a state to begin with, a pure step, and what
 * the state says in the end.
 */
export interface Projection<State, Event, Value = State> {
  readonly name: string
  readonly initial: State
  /** The state after one more event; the state before is left as it was. */
  readonly step: (state: State, event: Event) => State
  /** What the state says. It may be asked at any time, and changes nothing. */
  readonly finish: (state: State) => Value
}

/** A projection whose state is all that it says. `mapped` makes something else of it. */
export const projection = <State, Event>(
  name: string,
  initial: State,
  step: (state: State, event: Event) => State,
): Projection<State, Event> => ({ name, initial, step, finish: (state) => state })
