import type { FactualEvent } from "@str-service/domain"
import type { Projection } from "../projection/projection.ts"
import { byRecording } from "./by-recording.ts"

/** What is folded over: the beginning and the step of a projection. */
export type Fold<State> = Pick<Projection<State, FactualEvent>, "initial" | "step">

/**
 * Events folded in the order of their recording, latest first, each with the state up to it: so
 * that what comes late, or turns out otherwise, costs a replay of what follows it and no more.
 */
export type OrderedFold<State> = Link<State> | null

interface Link<State> {
  readonly event: FactualEvent
  readonly state: State
  readonly before: OrderedFold<State>
  /** How many events there are up to this one. */
  readonly size: number
}

/** Some events out, others in. */
export interface Revision {
  readonly taken: ReadonlyArray<FactualEvent>
  readonly added: ReadonlyArray<FactualEvent>
}

/** One event more, recorded last. */
export const extend = <State>(
  before: OrderedFold<State>,
  event: FactualEvent,
  { initial, step }: Fold<State>,
): Link<State> => ({
  event,
  state: step(before === null ? initial : before.state, event),
  before,
  size: before === null ? 1 : before.size + 1,
})

/** The fold of the events it had, less those taken, with those added in their places. */
export const revise = <State>(
  fold: OrderedFold<State>,
  { taken, added }: Revision,
  kept: Fold<State>,
): OrderedFold<State> => {
  const places = new Set(taken.map(({ metadata }) => metadata))
  const first = earliestOf([...taken, ...added])
  const toFold = [...added]
  let last = fold
  while (last !== null && first !== undefined && byRecording(last.event, first) >= 0) {
    if (!places.has(last.event.metadata)) toFold.push(last.event)
    last = last.before
  }
  for (const event of toFold.sort(byRecording)) last = extend(last, event, kept)
  return last
}

const earliestOf = (events: ReadonlyArray<FactualEvent>): FactualEvent | undefined => {
  let [first] = events
  for (const event of events) {
    if (first === undefined || byRecording(event, first) < 0) first = event
  }
  return first
}
