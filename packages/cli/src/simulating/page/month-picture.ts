import type { AssessedDecision, Flow } from "@str-service/simulation"
import type { Report } from "../report.ts"
import { changeInWords } from "../words.ts"
import { drawn } from "./chart.ts"
import { colourOf } from "./colours.ts"

const [width, height] = [880, 340]

/** How many episodes of each month of referral have another outcome, by what it was and is. */
export const monthPicture = (report: Report, decision: AssessedDecision): string =>
  drawn(
    {
      legend: { top: 0, icon: "rect", itemWidth: 14, itemHeight: 14 },
      grid: { left: 50, right: 16, top: 56, bottom: 48 },
      xAxis: {
        type: "category",
        data: report.byMonth.map(({ month }) => month),
        axisLabel: { rotate: 45 },
      },
      yAxis: { type: "value", minInterval: 1, name: "episodes" },
      series: report[decision].filter(isOther).map((change) => ({
        type: "bar",
        stack: "changes",
        name: changeInWords(change),
        itemStyle: {
          color: colourOf(change.after),
          borderColor: colourOf(change.before),
          borderWidth: 2,
        },
        data: report.byMonth.map((month) => month[decision].find(isSameAs(change))?.episodes ?? 0),
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
