import { type Day, type Due, due, type EpisodeState } from "@str-service/domain"
import { furtherDays, type Inclusion } from "./further-days.ts"

export interface DueListOptions {
  /** Whether rows that are `within` are shown too. */
  readonly all?: boolean
  /** What is shown besides limits; nothing when left out. */
  readonly include?: ReadonlyArray<Inclusion>
}

/**
 * What is near, due or overdue on a day in the episodes open on it: their limits that run on it and,
 * where asked for, days set for reviews and ends of exemptions. Sorted by last day, then episode,
 * then limit, each as text.
 */
export const dueList = (
  states: Iterable<EpisodeState>,
  on: Day,
  { all = false, include = [] }: DueListOptions = {},
): ReadonlyArray<Due> =>
  Array.from(states, (state) => [
    ...due(state, on, { all: true }),
    ...furtherDays(state, on, include),
  ])
    .flat()
    .filter((row) => all || row.status !== "within")
    .sort(byLastDay)

const byLastDay = (a: Due, b: Due): number =>
  inOrder(a.lastDay, b.lastDay) || inOrder(a.episodeId, b.episodeId) || inOrder(a.limit, b.limit)

/** By code units: the same on every machine, whatever its language. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
