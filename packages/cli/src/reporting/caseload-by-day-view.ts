import { addDays, daysBetween, earliest } from "@str-service/domain"
import { Day } from "@str-service/domain/schemas"
import {
  CaseloadRow,
  chargeableIn,
  column,
  daysIn,
  daysWithin,
  gatheringView,
  type Period,
  type Standing,
  spansThrough,
  type Times,
} from "@str-service/projections"
import * as Schema from "effect/Schema"
import { overdueDays } from "./overdue-days.ts"

const { open, referred, inEnablement, inChargeable, chargeable, paused, overdue } =
  CaseloadRow.fields

/** The caseload of a day: what the row of all says in the view of that day. */
export const CaseloadDay = Schema.Struct({
  day: column(Day, { means: "The day." }),
  open,
  referred,
  inEnablement,
  inChargeable,
  chargeable,
  paused,
  overdue,
}).annotate({ identifier: "CaseloadDay" })
export type CaseloadDay = typeof CaseloadDay.Type

/** How the caseload went up and down, by what is known of those days at the instant asked about. */
export const caseloadByDayView = gatheringView({
  name: "caseload by day",
  answers: "How many episodes were open on each day of a period, and how did they stand?",
  row: CaseloadDay,
  gathered: (standing, asked: Times & Period) => [countedIn(standing, asked)],
  rows: (episodes, { from, to, on }: Times & Period) => {
    const period = { from, to: earliest(to, on) }
    if (period.to < period.from) return []
    const count = (kind: Counted): ReadonlyArray<number> =>
      daily(
        period,
        episodes.flatMap((episode) => episode[kind]),
      )
    const counts = {
      open: count("open"),
      inEnablement: count("inEnablement"),
      inChargeable: count("inChargeable"),
      chargeable: count("chargeable"),
      paused: count("paused"),
      overdue: count("overdue"),
    }
    return counts.open.map((many, place): CaseloadDay => {
      const at = (kind: Counted): number => counts[kind][place] ?? 0
      return {
        day: addDays(period.from, place),
        open: many,
        referred: many - at("inEnablement") - at("inChargeable"),
        inEnablement: at("inEnablement"),
        inChargeable: at("inChargeable"),
        chargeable: at("chargeable"),
        paused: at("paused"),
        overdue: at("overdue"),
      }
    })
  },
  sortedBy: ["day"],
})

type Counted = Exclude<keyof CaseloadDay, "day" | "referred">

/** The days of a period on which an episode counts as what. */
const countedIn = (
  { episode, on }: Standing,
  period: Period,
): Readonly<Record<Counted, ReadonlyArray<Period>>> => {
  const spans = spansThrough(episode, on)
  const of = (kind: (typeof spans)[number]["kind"]) =>
    daysWithin(
      spans.filter((span) => span.kind === kind),
      period,
    )
  const closedOn = episode.phase === "Closed" ? episode.closing.on : on
  return {
    open: daysWithin([{ from: episode.referral.on, to: closedOn }], period),
    inEnablement: of("free"),
    inChargeable: of("chargeable"),
    chargeable: daysWithin(chargeableIn(spans), period),
    paused: of("paused"),
    overdue: daysWithin(overdueDays(episode, on), period),
  }
}

/** How many of the periods each day of another lies in. */
const daily = (period: Period, periods: ReadonlyArray<Period>): ReadonlyArray<number> => {
  const changes = new Array<number>(daysIn(period) + 1).fill(0)
  const change = (day: Day, by: number) => {
    const place = daysBetween(period.from, day)
    changes[place] = (changes[place] ?? 0) + by
  }
  for (const { from, to } of periods) {
    change(from, 1)
    change(addDays(to, 1), -1)
  }
  let many = 0
  return changes.slice(0, -1).map((by) => {
    many += by
    return many
  })
}
