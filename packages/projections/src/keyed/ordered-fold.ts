import type { FactualEvent } from "@str-service/domain"
import type { Projection } from "../projection/projection.ts"
import { byRecording } from "./by-recording.ts"

/**
 * Events folded in the order of their recording, latest first, each with the value up to it: so
 * that what comes late, or turns out otherwise, costs a replay of what follows it and no more.
 */
export type OrderedFold<Value> = Link<Value> | null

interface Link<Value> {
  readonly event: FactualEvent
  readonly value: Value
  readonly before: OrderedFold<Value>
}

/** Some events out, others in. */
export interface Revision {
  readonly taken: ReadonlyArray<FactualEvent>
  readonly added: ReadonlyArray<FactualEvent>
}

/** The fold of the events it had, less those taken, with those added in their places. */
export const revise = <Value>(
  fold: OrderedFold<Value>,
  { taken, added }: Revision,
  { initial, step }: Pick<Projection<Value, FactualEvent>, "initial" | "step">,
): OrderedFold<Value> => {
  const places = new Set(taken.map(({ metadata }) => metadata))
  const [first] = [...taken, ...added].sort(byRecording)
  const toFold = [...added]
  let last = fold
  for (
    ;
    last !== null && first !== undefined && byRecording(last.event, first) >= 0;
    last = last.before
  ) {
    if (!places.has(last.event.metadata)) toFold.push(last.event)
  }
  for (const event of toFold.sort(byRecording)) {
    last = { event, value: step(last === null ? initial : last.value, event), before: last }
  }
  return last
}
