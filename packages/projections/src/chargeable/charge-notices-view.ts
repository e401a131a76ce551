import { addDays, daysBetween, type KnownEpisode } from "@str-service/domain"
import { Day, NoticeRecipient, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { chargeableStartedOn, enablementStartedOn } from "../episode/turning-points.ts"
import { chargeableIn, totalDays, untold } from "../spans/chargeable-days.ts"
import { daysWithin, type Period } from "../spans/period.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import { column } from "../view/column.ts"
import { episodeView } from "../view/view.ts"

const definition = "domain, Spans and lists, exactly"
const law = "references, Law and guidance: SI 2014/2672 reg 3"

/** What a person was told of a charge, and when, beside the days that may be charged for. */
export const ChargeNoticeRow = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  chargeableStartedOn: column(Schema.NullOr(Day), {
    means: "The first day of chargeable support; `null` where it has not started.",
    source: definition,
  }),
  firstChargeableDay: column(Schema.NullOr(Day), {
    means:
      "The first day that may be charged for: of chargeable support, neither exempt nor paused.",
    source: definition,
  }),
  firstNoticeOn: column(Schema.NullOr(Day), {
    means: "The day on which the person was first told of the charge.",
    source: "domain, The episode",
  }),
  amount: column(Schema.NullOr(Schema.Natural), {
    means: "What the first notice says that support costs.",
    unit: "pence per week",
    source: "domain, The episode",
  }),
  to: column(Schema.NullOr(NoticeRecipient), {
    means: "Whom the first notice was given to.",
    source: "domain, The episode",
  }),
  noticeDays: column(Schema.NullOr(Schema.Int), {
    means:
      "How long before the first day that may be charged for the first notice was given: 0 on that day, negative after it; `null` where there is no such day or no notice.",
    unit: "days",
    source: "references, Ombudsman decisions",
  }),
  chargeableDays: column(Schema.Natural, {
    means: "The days that may be charged for, through the day asked about.",
    unit: "days",
    source: definition,
  }),
  daysWithoutNotice: column(Schema.Natural, {
    means: "Of these, the days before the first notice; all of them while there is none.",
    unit: "days",
    source: definition,
  }),
  daysInFirstSixWeeks: column(Schema.Natural, {
    means:
      "Of the days that may be charged for, those within 42 days that begin with the first day of enablement: there are some where enablement ended early.",
    unit: "days",
    source: law,
  }),
}).annotate({ identifier: "ChargeNoticeRow" })
export type ChargeNoticeRow = typeof ChargeNoticeRow.Type

/** Who was told of a charge, and how long before it; who was not. */
export const chargeNoticesView = episodeView({
  name: "charge notices",
  answers: "Who may be charged without having been told, and who was told how long before?",
  row: ChargeNoticeRow,
  rowsOf: (standing) => noticesOf(standing),
  sortedBy: ["episodeId"],
})

/** A row for an episode in which chargeable support has started or a notice was given. */
const noticesOf = ({ episode, on }: Standing): ReadonlyArray<ChargeNoticeRow> => {
  const [notice] = episode.record.notices.toSorted((a, b) => daysBetween(b.on, a.on))
  const startedOn = chargeableStartedOn(episode)
  if (notice === undefined && startedOn === null) return []
  const days = chargeableIn(spansThrough(episode, on))
  const firstDay = days[0]?.from
  return [
    {
      episodeId: episode.episodeId,
      personId: episode.referral.personId,
      chargeableStartedOn: startedOn,
      firstChargeableDay: firstDay ?? null,
      firstNoticeOn: notice?.on ?? null,
      amount: notice?.amount ?? null,
      to: notice?.to ?? null,
      noticeDays:
        notice === undefined || firstDay === undefined ? null : daysBetween(notice.on, firstDay),
      chargeableDays: totalDays(days),
      daysWithoutNotice: totalDays(untold(days, notice?.on)),
      daysInFirstSixWeeks: totalDays(daysWithin(days, firstSixWeeks(episode))),
    },
  ]
}

const firstSixWeeks = (episode: KnownEpisode): Period => {
  const from = enablementStartedOn(episode) ?? episode.referral.on
  return { from, to: addDays(from, 41) }
}
