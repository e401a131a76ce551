import {
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  type FactualEvent,
  initialState,
} from "@str-service/domain"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import type { Episodes } from "../episode/episodes.ts"
import type { Projection } from "../projection/projection.ts"
import { type OrderedFold, type Revision, revise } from "./ordered-fold.ts"
import { type Key, keyOf, moves, placed } from "./placing.ts"

/** What a projection has come to under each key, and what is needed to carry on. */
export interface Keyed<State> {
  readonly states: Episodes
  readonly folds: HashMap.HashMap<string, NonNullable<OrderedFold<State>>>
}

/**
 * A projection kept apart for each episode, person, team or worker (see `Key`).
 *
 * The value of a key always equals folding, in the order of their recording (`byRecording`), the
 * corrected events kept under it: the projection never sees `Amended` or `Withdrawn`, and what they
 * change, or a worker assigned late, is folded anew under every key concerned.
 *
 * Streams may come in any order and mixed with one another; the events of one stream come in the
 * order of their versions. Events that come in the order of their recording cost one step each; one
 * that comes later costs a step for every event of its key recorded after it.
 */
export const keyed = <State, Value>(
  kept: Projection<State, FactualEvent, Value>,
  by: Key,
): Projection<Keyed<State>, EpisodeEvent, ReadonlyMap<string, Value>> => ({
  name: `${kept.name} by ${by}`,
  initial: { states: HashMap.empty(), folds: HashMap.empty() },
  step: (value, event) => {
    const { episodeId } = event.metadata
    const before = Option.getOrElse(HashMap.get(value.states, episodeId), () => initialState)
    const after = evolve(before, event)
    let folds = value.folds
    for (const [key, revision] of revisions(event, by, before, after)) {
      folds = HashMap.modifyAt(folds, key, (fold) =>
        Option.fromNullOr(revise(Option.getOrNull(fold), revision, kept)),
      )
    }
    return { states: HashMap.set(value.states, episodeId, after), folds }
  },
  finish: ({ folds }) => new Map(HashMap.map(folds, ({ value }) => kept.finish(value))),
})

const revisions = (
  event: EpisodeEvent,
  by: Key,
  before: EpisodeState,
  after: EpisodeState,
): ReadonlyArray<readonly [string, Revision]> => {
  if (event.type === "Amended" || event.type === "Withdrawn" || moves(event, by)) {
    return differences(placed(before, by), placed(after, by))
  }
  const key = keyOf(event, by, after)
  return key === undefined ? [] : [[key, { taken: [], added: [event] }]]
}

type Placed = ReturnType<typeof placed>

const differences = (was: Placed, is: Placed): ReadonlyArray<readonly [string, Revision]> =>
  [...new Set([...was.keys(), ...is.keys()])].map((key) => [
    key,
    difference(was.get(key) ?? [], is.get(key) ?? []),
  ])

/** What both begin with stays where it is. */
const difference = (
  was: ReadonlyArray<FactualEvent>,
  is: ReadonlyArray<FactualEvent>,
): Revision => {
  const parting = was.findIndex((event, place) => event !== is[place])
  const same = parting === -1 ? was.length : parting
  return { taken: was.slice(same), added: is.slice(same) }
}
