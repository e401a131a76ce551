import { type ChargeableMonthRun, column, Month } from "@str-service/projections"
import * as Schema from "effect/Schema"

/** The chargeable days of a calendar month. */
export const ChargeableMonth = Schema.Struct({
  month: column(Month, { means: "The calendar month." }),
  episodes: column(Schema.Natural, {
    means: "Episodes with a day in it that may be charged for.",
    unit: "episodes",
  }),
  days: column(Schema.Natural, {
    means: "The days of the period in it that may be charged for, in all episodes together.",
    unit: "days",
  }),
})
export type ChargeableMonth = typeof ChargeableMonth.Type

/** Runs of chargeable days summed up month by month. */
export const chargeableByMonth = (
  runs: ReadonlyArray<ChargeableMonthRun>,
): ReadonlyArray<ChargeableMonth> =>
  [...new Set(runs.map(({ month }) => month))].map((month) => {
    const own = runs.filter((run) => run.month === month)
    return {
      month,
      episodes: new Set(own.map(({ episodeId }) => episodeId)).size,
      days: own.reduce((sum, { days }) => sum + days, 0),
    }
  })
