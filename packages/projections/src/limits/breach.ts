import { Day, type EpisodeState, LimitStart } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { episodeOn } from "../episode/episode-on.ts"

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

/** The breaches whose first day beyond the limit is a day or an earlier one, as recorded. */
export const breachesOn = (state: EpisodeState, on: Day): ReadonlyArray<BreachRow> => {
  const known = episodeOn(state, on)
  return known.phase === "NotReferred"
    ? []
    : known.record.breaches.map(({ limit, from, lastDay, foundOn }) => ({
        limit,
        from,
        lastDay,
        foundOn,
      }))
}
