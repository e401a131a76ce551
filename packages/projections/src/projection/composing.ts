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

/** Some projection, whatever it is of. */
interface Part {
  readonly initial: unknown
  readonly step: (state: never, event: never) => unknown
  readonly finish: (state: never) => unknown
}

type Parts = Readonly<Record<string, Part>>

type States<Named extends Parts> = { readonly [Name in keyof Named]: Named[Name]["initial"] }

type Values<Named extends Parts> = {
  readonly [Name in keyof Named]: ReturnType<Named[Name]["finish"]>
}

/** What every one of the parts can take. */
type EventOf<Named extends Parts> = [Named[keyof Named]] extends [
  { readonly step: (state: never, event: infer Event) => unknown },
]
  ? Event
  : never

/** Several projections of the same events at once: each says its own, under the name it is given. */
export const combined = <const Named extends Parts>(
  name: string,
  parts: Named,
): Projection<States<Named>, EventOf<Named>, Values<Named>> => {
  const each = <Whole>(of: (part: Part, name: keyof Named) => unknown): Whole =>
    Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, of(part, key)])) as Whole
  return {
    name,
    initial: each(({ initial }) => initial),
    step: (states, event) => each(({ step }, key) => step(states[key] as never, event as never)),
    finish: (states) => each(({ finish }, key) => finish(states[key] as never)),
  }
}
