import type { Day, EpisodeEvent, EpisodeState, Instant } from "@str-service/domain"
import * as HashMap from "effect/HashMap"
import { type Episodes, episodes } from "../episode/episodes.ts"
import { workerOn } from "../episode/worker-on.ts"
import type { Projection } from "../projection/projection.ts"
import { run } from "../projection/run.ts"
import { type Standing, standing } from "../standing/standing.ts"
import type { Now, Times } from "../standing/times.ts"
import type { View } from "./view.ts"

/** Of which day, as known when, and of whose episodes a view is asked. */
export interface Asking {
  /** The day asked about; today when left out. */
  readonly on?: Day | undefined
  /** The instant whose knowledge counts; now when left out. */
  readonly known?: Instant | undefined
  /** Only episodes that this team referred. */
  readonly team?: string | undefined
  /** Only episodes that this worker held on the day asked about. */
  readonly worker?: string | undefined
}

/** A view asked for a day, as known at an instant: of events in any order that keeps each stream's. */
export interface Asked<Row, State>
  extends Projection<Episodes, EpisodeEvent, ReadonlyArray<Row>>,
    Times {
  /** The same, of episodes that were folded before; each once. */
  readonly ofEpisodes: Projection<State, EpisodeState, ReadonlyArray<Row>>
  /** The rows of one episode, of a view of which every row is about one. */
  readonly rowsOf?: (episode: EpisodeState) => ReadonlyArray<Row>
}

type Options<Named> = Partial<Named> extends Named ? [options?: Named] : [options: Named]

/**
 * Asks any view for a day, as known at an instant: what happened after the day, and what was
 * recorded after the instant, does not show; what was recorded at the instant itself does.
 *
 * Source: domain, Spans and lists, exactly.
 */
export const asOf = (
  { on, known, team, worker }: Asking,
  { today, now }: Now,
): (<Row, Named extends object, State>(
  view: View<Row, Named, State>,
  ...options: Options<Named>
) => Asked<Row, State>) => {
  const times: Times = { on: on ?? today, known: known ?? now }
  const isAsked = ({ episode, events }: Standing): boolean =>
    (team === undefined || episode.referral.team === team) &&
    (worker === undefined || workerOn(events, times.on) === worker)
  const standingOf = (state: EpisodeState): Standing | undefined => {
    const found = standing(state, times)
    return found !== undefined && isAsked(found) ? found : undefined
  }
  return (view, ...[options]) => {
    const asked = { ...options, ...times } as Times & NonNullable<typeof options>
    const { rowsOf } = view
    const over = view.over(asked)
    const ofEpisodes = {
      ...over,
      step: (state, episode: EpisodeState) => {
        const found = standingOf(episode)
        return found === undefined ? state : over.step(state, found)
      },
    } satisfies Asked<unknown, Parameters<typeof over.step>[0]>["ofEpisodes"]
    return {
      ...episodes,
      ...times,
      name: view.name,
      finish: (states) => run(ofEpisodes, HashMap.values(states)),
      ofEpisodes,
      ...(rowsOf !== undefined && {
        rowsOf: (episode: EpisodeState) => {
          const found = standingOf(episode)
          return found === undefined ? [] : rowsOf(found, asked)
        },
      }),
    }
  }
}
