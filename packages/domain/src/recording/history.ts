/**
 * The events of a stream as they were recorded, newest first: what a state was folded from. The whole
 * of it is shared between states, so that keeping it costs one link an event.
 */
export type History<Event> = Link<Event> | null

interface Link<Event> {
  readonly event: Event
  readonly before: History<Event>
  /** How many events there are up to this one: the version of the stream. */
  readonly version: number
}

export const versionOf = (history: History<unknown>): number => history?.version ?? 0

export const extend = <Event>(before: History<Event>, event: Event): Link<Event> => ({
  event,
  before,
  version: versionOf(before) + 1,
})

/** The events as recorded, corrections among them, newest first. */
export function* newestFirst<Event>(history: History<Event>): Generator<Event> {
  for (let link = history; link !== null; link = link.before) yield link.event
}

/** The events as recorded, corrections among them, in the order they were recorded in. */
export const recordedEvents = <Event>(history: History<Event>): ReadonlyArray<Event> =>
  [...newestFirst(history)].reverse()
