import type { Projection } from "../projection/projection.ts"
import { advance } from "../projection/run.ts"

/** How far a projection has come in a log of events: it goes on from here with those that follow. */
export interface Reached<State> {
  readonly state: State
  /** How many events of the log it has taken. */
  readonly events: number
}

type Going<State, Event> = Pick<Projection<State, Event, unknown>, "initial" | "step">

/** Before the first event. To build a projection anew is to proceed from here with all events. */
export const begin = <State>({ initial }: { readonly initial: State }): Reached<State> => ({
  state: initial,
  events: 0,
})

/** The same log a few events on. */
export const proceed = <State, Event>(
  going: Going<State, Event>,
  { state, events }: Reached<State>,
  following: ReadonlyArray<Event>,
): Reached<State> => ({
  state: advance(going, following, state),
  events: events + following.length,
})
