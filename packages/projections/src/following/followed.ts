import type { EpisodeEvent } from "@str-service/domain"
import type { WorkerEvent } from "@str-service/domain/worker"
import * as HashMap from "effect/HashMap"
import { type Episodes, episodes } from "../episode/episodes.ts"
import { type Projection, projection } from "../projection/projection.ts"
import { type Workers, workers } from "../worker/workers.ts"

/** What a follower of a store is given of one kind of things: that something happened, or was erased. */
export type Followed<Event, Gone> =
  | { readonly kind: "event"; readonly event: Event }
  | ({ readonly kind: "tombstone" } & Gone)

const followed = <State, Event, Gone>(
  { name, initial, step }: Projection<HashMap.HashMap<string, State>, Event>,
  idOf: (gone: Gone) => string,
): Projection<HashMap.HashMap<string, State>, Followed<Event, Gone>> =>
  projection(`followed ${name}`, initial, (states, entry) =>
    entry.kind === "event" ? step(states, entry.event) : HashMap.remove(states, idOf(entry)),
  )

/**
 * `episodes` of the entries that a follower is given. An erased episode is dropped, and with it its rows
 * and what it added to counts: the `finish` of a view that is asked (`asOf`) takes what is kept.
 */
export const followedEpisodes: Projection<
  Episodes,
  Followed<EpisodeEvent, { readonly episodeId: string }>
> = followed(episodes, ({ episodeId }) => episodeId)

/** The same, of workers. */
export const followedWorkers: Projection<
  Workers,
  Followed<WorkerEvent, { readonly workerId: string }>
> = followed(workers, ({ workerId }) => workerId)
