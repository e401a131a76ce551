import type { KnownEpisode } from "@str-service/domain"
import { Day, LimitStart } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"

/** A limit that was exceeded, as the record flags it. */
export const BreachRow = Schema.Struct({
  limit: Schema.String,
  /** The event the limit runs from. */
  from: LimitStart,
  /** The last day that the limit permitted; the day after it is the first beyond. */
  lastDay: Day,
  /** The day on which the record first showed it. */
  foundOn: Day,
}).annotate({ identifier: "BreachRow" })
export type BreachRow = typeof BreachRow.Type

/** The breaches of an episode as it stood on a day (`episodeOn`), in the order of flagging. */
export const breachesOf = ({ record }: KnownEpisode): ReadonlyArray<BreachRow> =>
  record.breaches.map(({ limit, from, lastDay, foundOn }) => ({ limit, from, lastDay, foundOn }))
