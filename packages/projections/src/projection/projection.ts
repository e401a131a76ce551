/** A view that grows with events: a name, a value to begin with, and a pure step. */
export interface Projection<Value, Event> {
  readonly name: string
  readonly initial: Value
  /** The value after one more event; the value before is left as it was. */
  readonly step: (value: Value, event: Event) => Value
}

export const projection = <Value, Event>(
  name: string,
  initial: Value,
  step: (value: Value, event: Event) => Value,
): Projection<Value, Event> => ({ name, initial, step })

/** The value after all the events, from the initial one or from one reached before. */
export const run = <Value, Event>(
  { initial, step }: Projection<Value, Event>,
  events: Iterable<Event>,
  from: Value = initial,
): Value => {
  let value = from
  for (const event of events) value = step(value, event)
  return value
}
