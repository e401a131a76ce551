import type { AssessedDecision, Flow } from "@str-service/simulation"
import { drawn } from "../../pictures/chart.ts"
import { colourOf } from "../../pictures/colours.ts"
import { type Markup, markup } from "../../pictures/html.ts"
import type { Report } from "../report.ts"
import { changeInWords } from "../words.ts"

const [width, height] = [880, 300]

/** How many episodes of each month of referral have another outcome, by what it was and is. */
export const monthPicture = (report: Report, decision: AssessedDecision): string =>
  drawn(
    {
      grid: { left: 50, right: 16, top: 32, bottom: 48 },
      xAxis: {
        type: "category",
        data: report.byMonth.map(({ month }) => month),
        axisLabel: { rotate: 45 },
      },
      yAxis: { type: "value", minInterval: 1, name: "episodes" },
      series: report[decision].filter(isOther).map((change) => ({
        type: "bar",
        stack: "changes",
        itemStyle: {
          color: colourOf(change.after),
          borderColor: colourOf(change.before),
          borderWidth: 2,
        },
        // No bar is better than one without height, of which the frame would show.
        data: report.byMonth.map(
          (month) => month[decision].find(isSameAs(change))?.episodes ?? "-",
        ),
      })),
    },
    width,
    height,
  )

export const isOther = ({ before, after }: Flow): boolean => before !== after

const isSameAs =
  (one: Flow) =>
  (other: Flow): boolean =>
    one.before === other.before && one.after === other.after

/** What the bars of a picture by month stand for. */
export const monthLegend = (report: Report, decision: AssessedDecision): Markup =>
  markup`<ul class="legend">${report[decision]
    .filter(isOther)
    .map(
      (change) =>
        markup`<li><span style="background:${colourOf(change.after)};border-color:${colourOf(change.before)}"></span>${changeInWords(change)}: ${change.episodes}</li>`,
    )}</ul>`
