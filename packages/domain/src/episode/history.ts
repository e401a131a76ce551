import type { CorrectableBody, EpisodeEvent } from "./events.ts"

/**
 * The events of an episode as they were recorded, newest first: what a state was folded from. The
 * whole of it is shared between states, so that keeping it costs one link an event.
 */
export type History = Link | null

interface Link {
  readonly event: EpisodeEvent
  readonly before: History
  /** How many events there are up to this one: the version of the stream. */
  readonly version: number
}

export const versionOf = (history: History): number => history?.version ?? 0

export const extend = (before: History, event: EpisodeEvent): Link => ({
  event,
  before,
  version: versionOf(before) + 1,
})

/** The events as recorded, corrections among them, newest first. */
export function* newestFirst(history: History): Generator<EpisodeEvent> {
  for (let link = history; link !== null; link = link.before) yield link.event
}

/** The events as recorded, corrections among them, in the order they were recorded in. */
export const recordedEvents = (history: History): ReadonlyArray<EpisodeEvent> =>
  [...newestFirst(history)].reverse()

/** An event that says what happened, as opposed to what was said wrongly before. */
export type FactualEvent = Exclude<EpisodeEvent, { readonly type: "Amended" | "Withdrawn" }>

/**
 * The events as they are to be read: those withdrawn left out, those amended in their latest form
 * at the place where they were first recorded.
 */
export const correctedEvents = (history: History): ReadonlyArray<FactualEvent> => {
  const events: Array<FactualEvent> = []
  for (let link = history; link !== null; link = link.before) {
    const { event } = link
    if (event.type === "Amended" || event.type === "Withdrawn") return readCorrected(history)
    events.push(event)
  }
  return events.reverse()
}

const readCorrected = (history: History): ReadonlyArray<FactualEvent> => {
  const amendments = new Map<string, CorrectableBody>()
  const withdrawn = new Set<string>()
  const events: Array<FactualEvent> = []
  for (const event of newestFirst(history)) {
    if (event.type === "Withdrawn") withdrawn.add(event.data.target)
    else if (event.type === "Amended") {
      if (!amendments.has(event.data.target)) amendments.set(event.data.target, event.data.event)
    } else if (!withdrawn.has(event.metadata.eventId)) {
      const amended = amendments.get(event.metadata.eventId)
      events.push(amended === undefined ? event : { ...amended, metadata: event.metadata })
    }
  }
  return events.reverse()
}
