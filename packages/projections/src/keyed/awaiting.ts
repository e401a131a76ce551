import type { FactualEvent } from "@str-service/domain"
import { byRecording } from "./by-recording.ts"
import { extend, type Fold, type OrderedFold, type Revision, revise } from "./ordered-fold.ts"

/**
 * A fold, and revisions that it awaits, latest first. A revision that reaches back costs a replay;
 * many of them, put off until they are as many as what they reach back into, cost one together: so
 * that events in any order cost a few steps each, and not as many as were there before.
 */
export interface Awaiting<State> {
  readonly fold: OrderedFold<State>
  readonly revisions: Revisions
}

type Revisions = {
  readonly revision: Revision
  readonly before: Revisions
  /** How many events are taken or added, up to this revision. */
  readonly size: number
} | null

export const nothing: Awaiting<never> = { fold: null, revisions: null }

/** With one revision more, done at once where it only adds what was recorded last. */
export const revised = <State>(
  { fold, revisions }: Awaiting<State>,
  revision: Revision,
  kept: Fold<State>,
): Awaiting<State> => {
  const [added, ...others] = revision.added
  if (
    revisions === null &&
    revision.taken.length === 0 &&
    added !== undefined &&
    others.length === 0 &&
    (fold === null || byRecording(fold.event, added) <= 0)
  ) {
    return { fold: extend(fold, added, kept), revisions }
  }
  const size = (revisions?.size ?? 0) + revision.taken.length + revision.added.length
  const awaited = { fold, revisions: { revision, before: revisions, size } }
  return size < (fold?.size ?? 0) ? awaited : { fold: settled(awaited, kept), revisions: null }
}

/** The fold with everything done that it awaits. */
export const settled = <State>(
  { fold, revisions }: Awaiting<State>,
  kept: Fold<State>,
): OrderedFold<State> => (revisions === null ? fold : revise(fold, inOne(revisions), kept))

/** Revisions as one: of each event what was said of it last. */
const inOne = (revisions: Revisions): Revision => {
  const said = new Map<FactualEvent["metadata"], Saying>()
  for (let link = revisions; link !== null; link = link.before) {
    for (const event of link.revision.added) say(said, event, true)
    for (const event of link.revision.taken) say(said, event, false)
  }
  const all = [...said.values()]
  return {
    taken: all.map(({ event }) => event),
    added: all.filter(({ stands }) => stands).map(({ event }) => event),
  }
}

interface Saying {
  readonly event: FactualEvent
  readonly stands: boolean
}

const say = (
  said: Map<FactualEvent["metadata"], Saying>,
  event: FactualEvent,
  stands: boolean,
): void => {
  if (!said.has(event.metadata)) said.set(event.metadata, { event, stands })
}
