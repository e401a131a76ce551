import type { Figures } from "@str-service/simulation"
import type { Report } from "./report.ts"

/** The totals as CSV: one row for all, one for each team and one for each month of referral. */
export const totalsAsCsv = (report: Report): string =>
  [
    ["of", "value", ...columns.map(([name]) => name)],
    row("all", "", report),
    ...report.byTeam.map((figures) => row("team", figures.team, figures)),
    ...report.byMonth.map((figures) => row("month", figures.month, figures)),
  ]
    .map((cells) => `${cells.join(",")}\r\n`)
    .join("")

const row = (of: string, value: string, figures: Figures): ReadonlyArray<string> => [
  of,
  value,
  ...columns.map(([, figure]) => String(figure(figures))),
]

/** No cell has a sign that would need quotes: all are codes, months and numbers. */
const columns: ReadonlyArray<readonly [string, (figures: Figures) => number]> = [
  ["episodes", ({ episodes }) => episodes],
  ["affected", ({ affected }) => affected],
  ["other_eligibility", ({ otherEligibility }) => otherEligibility],
  ["other_charging", ({ otherCharging }) => otherCharging],
  ["other_last_days", ({ otherLastDays }) => otherLastDays],
  ["new_breaches", ({ newBreaches }) => newBreaches],
  ["ended_breaches", ({ endedBreaches }) => endedBreaches],
  ["chargeable_days_before", ({ chargeableDays }) => chargeableDays.before],
  ["chargeable_days_after", ({ chargeableDays }) => chargeableDays.after],
]
