import * as Schema from "effect/Schema"
import { byMonth, Month, monthOf } from "../spans/month.ts"
import { daysIn, type Period } from "../spans/period.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { episodeView } from "../view/view.ts"
import { ChargeableRun, chargeableRuns } from "./chargeable-days-view.ts"

/** A run of chargeable days that ends with its calendar month at the latest. */
export const ChargeableMonthRun = Schema.Struct({
  month: column(Month, { means: "The calendar month that all days of the row lie in." }),
  ...ChargeableRun.fields,
}).annotate({ identifier: "ChargeableMonthRun" })
export type ChargeableMonthRun = typeof ChargeableMonthRun.Type

/** The same days as `chargeableDaysView` lists, run by run and month by month: for finance. */
export const chargeableMonthsView = episodeView({
  name: "chargeable days by month",
  answers: "Which days of a period may be charged for, month by month?",
  row: ChargeableMonthRun,
  rowsOf: (standing, asked: Times & Period): ReadonlyArray<ChargeableMonthRun> =>
    chargeableRuns(standing, asked).flatMap((run) =>
      byMonth(run).map((part) => ({
        ...run,
        ...part,
        month: monthOf(part.from),
        days: daysIn(part),
      })),
    ),
  sortedBy: ["month", "episodeId", "from"],
})
