import { drawn } from "../../pictures/chart.ts"
import { colourOf } from "../../pictures/colours.ts"
import type { CaseloadDay } from "../caseload-by-day-view.ts"

const [width, height] = [880, 320]

/** More points than this are not told apart on a page. */
const mostPoints = 440

/** What a picture of the caseload shows: its name in the legend, and how many there are on a day. */
export const layers = [
  ["chargeable", "in chargeable support", ({ inChargeable }) => inChargeable],
  ["free", "in enablement", ({ inEnablement }) => inEnablement],
  ["waiting", "referred, waiting", ({ referred }) => referred],
] as const satisfies ReadonlyArray<readonly [string, string, (day: CaseloadDay) => number]>

/** How many episodes were open from day to day, by phase, and of these beyond a limit. */
export const caseloadPicture = (days: ReadonlyArray<CaseloadDay>): string => {
  const each = Math.ceil(days.length / mostPoints)
  const shown = days.filter((_, place) => (days.length - 1 - place) % each === 0)
  const line = (name: string, count: (day: CaseloadDay) => number) => ({
    type: "line" as const,
    name,
    symbol: "none",
    step: "end" as const,
    data: shown.map((day) => [Date.parse(day.day), count(day)]),
  })
  return drawn(
    {
      grid: { left: 50, right: 16, top: 32, bottom: 32 },
      xAxis: { type: "time", min: "dataMin", max: "dataMax" },
      yAxis: { type: "value", minInterval: 1, name: "episodes" },
      series: [
        ...layers.map(([kind, name, count]) => ({
          ...line(name, count),
          stack: "open",
          lineStyle: { width: 0 },
          areaStyle: { color: colourOf(kind), opacity: 0.85 },
        })),
        {
          ...line("beyond a limit", ({ overdue }) => overdue),
          lineStyle: { color: colourOf("breached"), width: 2 },
        },
      ],
    },
    width,
    height,
  )
}
