import { type FlowRow, monthOf } from "@str-service/projections"
import { drawn } from "../../pictures/chart.ts"
import { colourOf } from "../../pictures/colours.ts"

const [width, height] = [880, 280]

/** What a picture of the flow shows of each month: two bars side by side. */
export const flows = [
  ["free", "accepted", "referred", ({ accepted }) => accepted],
  ["for discussion", "for discussion", "referred", ({ forDiscussion }) => forDiscussion],
  ["waiting", "signposted", "referred", ({ signposted }) => signposted],
  ["breached", "declined", "referred", ({ declined }) => declined],
  ["paused", "more to be known", "referred", ({ needsMoreInformation }) => needsMoreInformation],
  ["closed", "closed", "closed", ({ closed }) => closed],
] as const satisfies ReadonlyArray<readonly [string, string, string, (row: FlowRow) => number]>

/** How many were referred in each month, by what the policy says of them, and how many closed. */
export const flowPicture = (months: ReadonlyArray<FlowRow>): string =>
  drawn(
    {
      grid: { left: 50, right: 16, top: 32, bottom: 32 },
      xAxis: { type: "category", data: months.map(({ from }) => monthOf(from)) },
      yAxis: { type: "value", minInterval: 1, name: "episodes" },
      series: flows.map(([colour, name, stack, count]) => ({
        type: "bar",
        name,
        stack,
        itemStyle: { color: colourOf(colour) },
        data: months.map(count),
      })),
    },
    width,
    height,
  )
