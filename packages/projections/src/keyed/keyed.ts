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
import { type Awaiting, nothing, revised, settled } from "./awaiting.ts"
import type { Fold, Revision } from "./ordered-fold.ts"
import { type Key, keyOf, moves, placed } from "./placing.ts"

/** What a projection has come to under each key, and what is needed to carry on. */
export interface Keyed<State> {
  readonly episodes: Episodes
  readonly folds: HashMap.HashMap<string, Awaiting<State>>
}

/**
 * A projection kept apart for each episode, person, team or worker (see `Key`).
 *
 * The value of a key always equals folding, in the order of their recording (`byRecording`), the
 * corrected events kept under it: the projection never sees `Amended` or `Withdrawn`, and what they
 * change, or a worker assigned late, is folded anew under every key concerned.
 *
 * Streams may come in any order and mixed with one another; the events of one stream come in the
 * order of their versions. An event costs a few steps, in whatever order events come. To finish
 * costs, at most, a step for each event of every key under which some came out of the order of
 * recording since they were last half as many.
 */
export const keyed = <State, Value>(
  kept: Projection<State, FactualEvent, Value>,
  by: Key,
): Projection<Keyed<State>, EpisodeEvent, ReadonlyMap<string, Value>> => ({
  name: `${kept.name} by ${by}`,
  initial: { episodes: HashMap.empty(), folds: HashMap.empty() },
  step: ({ episodes, folds }, event) => {
    const { episodeId } = event.metadata
    const before = Option.getOrElse(HashMap.get(episodes, episodeId), () => initialState)
    const after = evolve(before, event)
    return {
      episodes: HashMap.set(episodes, episodeId, after),
      folds: revisions(event, by, before, after).reduce(
        (some, [key, revision]) => inPlace(some, key, revision, kept),
        folds,
      ),
    }
  },
  finish: ({ folds }) =>
    new Map(
      [...folds].flatMap(([key, awaiting]) => {
        const fold = settled(awaiting, kept)
        return fold === null ? [] : [[key, kept.finish(fold.state)]]
      }),
    ),
})

const inPlace = <State>(
  folds: Keyed<State>["folds"],
  key: string,
  revision: Revision,
  kept: Fold<State>,
): Keyed<State>["folds"] =>
  HashMap.modifyAt(folds, key, (known) =>
    Option.some(
      revised<State>(
        Option.getOrElse(known, () => nothing),
        revision,
        kept,
      ),
    ),
  )

const revisions = (
  event: EpisodeEvent,
  by: Key,
  before: EpisodeState,
  after: EpisodeState,
): ReadonlyArray<readonly [string, Revision]> => {
  if (event.type === "Amended" || event.type === "Withdrawn" || moves(event, by)) {
    return differences(placed(before, by), placed(after, by))
  }
  const key = keyOf(after, by)(event)
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
