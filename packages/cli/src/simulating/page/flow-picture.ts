import type { Flow } from "@str-service/simulation"
import { drawn, type Picture } from "../../pictures/chart.ts"
import { colourOf } from "../../pictures/colours.ts"
import { outcomeInWords } from "../words.ts"

type Outcome = Flow["before"]

const [width, height] = [880, 320]

/** From which outcome to which episodes go: a band for each change, as wide as there are episodes. */
export const flowPicture = (flows: ReadonlyArray<Flow>): string =>
  drawn(
    {
      series: {
        type: "sankey",
        left: 230,
        right: 230,
        top: 16,
        bottom: 16,
        nodeGap: 14,
        nodeWidth: 16,
        layoutIterations: 0,
        emphasis: { disabled: true },
        nodes: [
          ...nodes("before", flows, ({ before }) => before),
          ...nodes("after", flows, ({ after }) => after),
        ],
        links: flows.map(({ before, after, episodes }) => ({
          source: `before ${before}`,
          target: `after ${after}`,
          value: episodes,
          lineStyle: { color: colourOf(before), opacity: before === after ? 0.18 : 0.6 },
        })),
      },
    } satisfies Picture,
    width,
    height,
  )

const nodes = (when: "before" | "after", flows: ReadonlyArray<Flow>, of: (flow: Flow) => Outcome) =>
  [...new Set(flows.map(of))].map((outcome) => {
    const episodes = flows
      .filter((flow) => of(flow) === outcome)
      .reduce((sum, flow) => sum + flow.episodes, 0)
    return {
      name: `${when} ${outcome}`,
      depth: when === "before" ? 0 : 1,
      itemStyle: { color: colourOf(outcome) },
      label: {
        position: when === "before" ? ("left" as const) : ("right" as const),
        formatter: `${outcomeInWords(outcome)}: ${episodes.toLocaleString("en-GB")}`,
      },
    }
  })
