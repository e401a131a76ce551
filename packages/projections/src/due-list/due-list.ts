import { type Day, type Due, due, type EpisodeState } from "@str-service/domain"
import * as Order from "effect/Order"
import { furtherDays, type Inclusion } from "./further-days.ts"

export interface DueListOptions {
  /** Whether rows that are `within` are shown too. */
  readonly all?: boolean | undefined
  /** What is shown besides limits; nothing when left out. */
  readonly include?: ReadonlyArray<Inclusion> | undefined
}

/**
 * What is near, due or overdue on a day in the episodes open on it: their limits that run on it and,
 * where asked for, days set for reviews and ends of exemptions. Sorted by last day, then episode,
 * then limit, each as text by code units: the same on every machine, whatever its language.
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

const byLastDay = Order.combineAll([
  Order.mapInput(Order.String, (row: Due) => row.lastDay),
  Order.mapInput(Order.String, (row: Due) => row.episodeId),
  Order.mapInput(Order.String, (row: Due) => row.limit),
])
