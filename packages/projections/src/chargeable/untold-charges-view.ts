import { Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { chargeableIn, firstNoticeOn, totalDays, untold } from "../spans/chargeable-days.ts"
import { daysWithin, type Period } from "../spans/period.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { episodeView } from "../view/view.ts"

const source = "domain, Spans and lists, exactly"

/** The days of a period that may be charged for and lie before the person was told of the charge. */
export const UntoldChargeRow = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  from: column(Day, { means: "The first day of the period without notice.", source }),
  to: column(Day, { means: "The last day of the period without notice.", source }),
  firstNoticeOn: column(Schema.NullOr(Day), {
    means:
      "The day on which the person was first told of the charge; `null` where nobody told them.",
    source: "domain, The episode",
  }),
  chargeableDays: column(Schema.Natural, {
    means: "The days of the period asked about that may be charged for.",
    unit: "days",
    source,
  }),
  daysWithoutNotice: column(Schema.Natural, {
    means: "Of these, the days before the first notice; all of them while there is none.",
    unit: "days",
    source,
  }),
}).annotate({ identifier: "UntoldChargeRow" })
export type UntoldChargeRow = typeof UntoldChargeRow.Type

/** Who may be charged for days of a period without having been told by then. */
export const untoldChargesView = episodeView({
  name: "chargeable days without notice",
  answers: "Who may be charged for days of a period before being told of the charge?",
  row: UntoldChargeRow,
  rowsOf: (standing, asked: Times & Period) => untoldIn(standing, asked),
  sortedBy: ["episodeId"],
})

/** A row for an episode with such days. */
const untoldIn = (
  { episode, on }: Standing,
  { from, to }: Period,
): ReadonlyArray<UntoldChargeRow> => {
  const days = daysWithin(chargeableIn(spansThrough(episode, on)), { from, to })
  const noticeOn = firstNoticeOn(episode)
  const without = untold(days, noticeOn)
  const [first, last] = [without[0], without.at(-1)]
  return first === undefined || last === undefined
    ? []
    : [
        {
          episodeId: episode.episodeId,
          personId: episode.referral.personId,
          from: first.from,
          to: last.to,
          firstNoticeOn: noticeOn ?? null,
          chargeableDays: totalDays(days),
          daysWithoutNotice: totalDays(without),
        },
      ]
}
