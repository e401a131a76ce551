import { daysBetween, earliest } from "@str-service/domain"
import { Day } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { phasePeriods } from "../episode/phase-periods.ts"
import { closingOf, enablementStartedOn } from "../episode/turning-points.ts"
import { type PartedPeriod, partsOf } from "../spans/parts-of-period.ts"
import { daysIn, holdsDay, type Period } from "../spans/period.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { summingView } from "../view/summing-view.ts"
import { quartilesOf } from "./quartiles.ts"

/**
 * How long something took:
 *
 * - `referral-to-first-contact`: from the referral to the first day on which support was given; 0
 *   where that is the day of the referral. Missed contacts do not count, nor do those who were
 *   never seen.
 * - `referral-to-enablement`: from the referral to the first day of enablement, likewise.
 * - `referred`, `in-enablement`, `in-chargeable`: the days of the episode in the phase, both end days
 *   and paused days among them. `referred` is that of all who waited a day or longer, whatever came
 *   of it.
 * - `support`: the days from the first day of enablement through closing, likewise.
 */
export const DurationMeasure = Schema.Literals([
  "referral-to-first-contact",
  "referral-to-enablement",
  "referred",
  "in-enablement",
  "in-chargeable",
  "support",
]).annotate({ identifier: "DurationMeasure" })
export type DurationMeasure = typeof DurationMeasure.Type

const source = "domain, Spans and lists, exactly; spec, Definition of STR work"
const spread = (means: string) => column(Schema.Finite, { means, unit: "days", source })

/** How long something took in the episodes in which it ended within a month or a period. */
export const DurationRow = Schema.Struct({
  from: column(Day, { means: "The first day of the row: of a month, or of the period.", source }),
  to: column(Day, {
    means: "The last day of the row, and at most the day asked about.",
    source,
  }),
  measure: column(DurationMeasure, {
    means:
      "What took so long: from the referral to the first contact, or to enablement, in days that passed; or a phase, or support as a whole, in days of it.",
    source,
  }),
  episodes: column(Schema.Natural, {
    means:
      "The episodes in which it ended on these days. What goes on counts once it ends, so that a growing backlog shows only later.",
    unit: "episodes",
    source,
  }),
  least: spread("The shortest."),
  lowerQuartile: spread(
    "A quarter took at most so long; interpolated where it falls between two, as a spreadsheet's QUARTILE.INC does.",
  ),
  median: spread("Half took at most so long; halfway where it falls between two."),
  upperQuartile: spread("Three quarters took at most so long; interpolated likewise."),
  most: spread("The longest."),
}).annotate({ identifier: "DurationRow" })
export type DurationRow = typeof DurationRow.Type

/** How long people wait, and how long support takes. */
export const durationsView = summingView({
  name: "durations",
  answers: "How long did people wait, and how long did each phase take?",
  row: DurationRow,
  parts: (standing) => durationsOf(standing).map((duration) => ({ ...duration, episodes: 1 })),
  alike: ["measure", "endedOn", "days"],
  rows: (durations, asked: Times & PartedPeriod) =>
    partsOf(
      asked,
      durations.map(({ endedOn }) => endedOn),
    ).flatMap((part) => {
      const ended = durations.filter(({ endedOn }) => holdsDay([part], endedOn))
      return DurationMeasure.literals.flatMap((measure) =>
        rowOf(
          part,
          measure,
          ended.filter((each) => each.measure === measure),
        ),
      )
    }),
  sortedBy: [],
})

type Duration = Readonly<{ measure: DurationMeasure; endedOn: Day; days: number }>

const measureOf = {
  Referred: "referred",
  InEnablement: "in-enablement",
  InChargeable: "in-chargeable",
} as const

const durationsOf = (standing: Standing): ReadonlyArray<Duration> => {
  const { episode } = standing
  const startedOn = enablementStartedOn(episode)
  const closedOn = closingOf(episode)?.on ?? null
  const waitedFor = (measure: DurationMeasure, day: Day | null): ReadonlyArray<Duration> =>
    day === null ? [] : [{ measure, endedOn: day, days: daysBetween(episode.referral.on, day) }]
  return [
    ...waitedFor("referral-to-first-contact", firstContact(standing)),
    ...waitedFor("referral-to-enablement", startedOn),
    ...phasePeriods(standing)
      .filter(({ ongoing }) => !ongoing)
      .map(({ phase, from, to }) => ({
        measure: measureOf[phase],
        endedOn: to,
        days: daysIn({ from, to }),
      })),
    ...(startedOn === null || closedOn === null
      ? []
      : [
          {
            measure: "support" as const,
            endedOn: closedOn,
            days: daysIn({ from: startedOn, to: closedOn }),
          },
        ]),
  ]
}

const firstContact = ({ events }: Standing): Day | null =>
  events.reduce<Day | null>((first, { type, data }) => {
    if (type !== "SupportRecorded") return first
    return first === null ? data.on : earliest(first, data.on)
  }, null)

const rowOf = (
  part: Period,
  measure: DurationMeasure,
  durations: ReadonlyArray<Duration & { readonly episodes: number }>,
): ReadonlyArray<DurationRow> => {
  const days = durations.flatMap((each) => new Array<number>(each.episodes).fill(each.days))
  const spreadOfDays = quartilesOf(days)
  return spreadOfDays === undefined
    ? []
    : [{ ...part, measure, episodes: days.length, ...spreadOfDays }]
}
