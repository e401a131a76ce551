import { Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { chargeableIn } from "../spans/chargeable-days.ts"
import { daysIn, daysWithin, type Period } from "../spans/period.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { episodeView } from "../view/view.ts"

const source = "domain, Spans and lists, exactly; spec, Definition of STR work"

/** A maximal run of consecutive chargeable days of an episode within a period. */
export const ChargeableRun = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  from: column(Day, { means: "The first day of the row.", source }),
  to: column(Day, {
    means: "The last day of the row; while support goes on, at most the day asked about.",
    source,
  }),
  days: column(Schema.Natural, {
    means:
      "The days of the row, both end days among them: consecutive days of the period and of chargeable support, none of them exempt or paused.",
    unit: "days",
    source,
  }),
}).annotate({ identifier: "ChargeableRun" })
export type ChargeableRun = typeof ChargeableRun.Type

/** The days of one episode that may be charged for within a period. */
export const chargeableRuns = (
  { episode, on }: Standing,
  { from, to }: Period,
): ReadonlyArray<ChargeableRun> =>
  daysWithin(chargeableIn(spansThrough(episode, on)), { from, to }).map((run) => ({
    episodeId: episode.episodeId,
    personId: episode.referral.personId,
    ...run,
    days: daysIn(run),
  }))

/** The days that may be charged for within a period, run by run. */
export const chargeableDaysView = episodeView({
  name: "chargeable days",
  answers: "Which days of a period may be charged for?",
  row: ChargeableRun,
  rowsOf: (standing, asked: Times & Period) => chargeableRuns(standing, asked),
  sortedBy: ["episodeId", "from"],
})
