import { Day, earliest, latest, Reference } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { chargeableDays } from "../spans/chargeable-days.ts"
import { daysIn, type Period } from "../spans/period.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { episodeView } from "../view/view.ts"

const source = "domain, Spans and lists, exactly; spec, Definition of STR work"

/** A maximal run of consecutive chargeable days of an episode within a period. */
export const ChargeableRun = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person who had the support." }),
  from: column(Day, { means: "The first day of the run that lies in the period.", source }),
  to: column(Day, {
    means:
      "The last day of the run that lies in the period; while support goes on, at most the day asked about.",
    source,
  }),
  days: column(Schema.Natural, {
    means:
      "The days of the run in the period, both end days among them: days of chargeable support that are neither exempt nor paused.",
    unit: "days",
    source,
  }),
}).annotate({ identifier: "ChargeableRun" })
export type ChargeableRun = typeof ChargeableRun.Type

/** The days that may be charged for within a period, run by run. */
export const chargeableDaysView = episodeView({
  name: "chargeable days",
  answers: "Which days of a period may be charged for?",
  row: ChargeableRun,
  rowsOf: ({ episode }, { on, from, to }: Times & Period): ReadonlyArray<ChargeableRun> =>
    chargeableDays(episode, on)
      .map((run) => ({ from: latest(run.from, from), to: earliest(run.to, to) }))
      .filter((run) => run.from <= run.to)
      .map((run) => ({
        episodeId: episode.episodeId,
        personId: episode.referral.personId,
        ...run,
        days: daysIn(run),
      })),
  sortedBy: ["episodeId", "from"],
})
