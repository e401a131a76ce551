import type { Projection } from "./projection.ts"

/** A projection that says something else of the same state. */
export const mapped = <State, Event, Value, Other>(
  kept: Projection<State, Event, Value>,
  name: string,
  change: (value: Value) => Other,
): Projection<State, Event, Other> => ({
  ...kept,
  name,
  finish: (state) => change(kept.finish(state)),
})

/** A projection of some of the events only. */
export const filtered: {
  <State, Event, Kept extends Event, Value>(
    kept: Projection<State, Kept, Value>,
    name: string,
    isKept: (event: Event) => event is Kept,
  ): Projection<State, Event, Value>
  <State, Event, Value>(
    kept: Projection<State, Event, Value>,
    name: string,
    isKept: (event: Event) => boolean,
  ): Projection<State, Event, Value>
} = <State, Event, Value>(
  kept: Projection<State, Event, Value>,
  name: string,
  isKept: (event: Event) => boolean,
): Projection<State, Event, Value> => ({
  ...kept,
  name,
  step: (state, event) => (isKept(event) ? kept.step(state, event) : state),
})

type Parts<States, Event, Values> = {
  readonly [Name in keyof States]: Projection<States[Name], Event, unknown>
} & {
  readonly [Name in keyof Values]: { readonly finish: (state: never) => Values[Name] }
}

/** Several projections of the same events at once: each says its own, under the name it is given. */
export const combined = <
  States extends Readonly<Record<string, unknown>>,
  Event,
  Values extends { readonly [Name in keyof States]: unknown },
>(
  name: string,
  parts: Parts<States, Event, Values>,
): Projection<States, Event, Values> => {
  type Name = Extract<keyof States & keyof Values, string>
  const names = Object.keys(parts).filter((part): part is Name => part in parts)
  const each = (of: (part: Name) => unknown) =>
    Object.fromEntries(names.map((part) => [part, of(part)]))
  return {
    name,
    initial: each((part) => parts[part].initial) as States,
    step: (states, event) => each((part) => parts[part].step(states[part], event)) as States,
    finish: (states) => each((part) => parts[part].finish(states[part])) as Values,
  }
}
