import { earliest, type KnownEpisode, lastDayOn, spanEnd } from "@str-service/domain"
import { Day, LimitStart } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"

/** A limit of an episode and how it stands on the day asked about. */
export const LimitStanding = Schema.Struct({
  /** The limit's name in the policy that set it. */
  limit: Schema.String,
  /** The event it runs from. */
  from: LimitStart,
  /** The day it runs from. */
  on: Day,
  /** Its last permitted day; under `clock-stops` a pause open on the day asked counts through it. */
  lastDay: Day,
  /** Whether the day asked about lies in its span. */
  running: Schema.Boolean,
  /** Whether a day of its span, through the day asked about, lies after the last permitted one. */
  exceeded: Schema.Boolean,
}).annotate({ identifier: "LimitStanding" })
export type LimitStanding = typeof LimitStanding.Type

/** The limits of an episode as it stood on a day (`episodeOn`), in the order of their pinning. */
export const limitsOn = (known: KnownEpisode, on: Day): ReadonlyArray<LimitStanding> =>
  known.record.limits.map((limit) => {
    const end = spanEnd(limit, known) ?? on
    const lastDay = lastDayOn(limit, known.record.pauses, earliest(end, on))
    return {
      limit: limit.name,
      from: limit.from,
      on: limit.on,
      lastDay,
      running: limit.on <= on && on <= end,
      exceeded: lastDay < end,
    }
  })
