import { drawn, type Picture } from "../../pictures/chart.ts"
import { colourOf } from "../../pictures/colours.ts"
import type { CourseStep } from "../courses-view.ts"

const [width, height] = [880, 360]

/** Each stage of a course: how it is called, and what its colour says. */
const stages: Readonly<Record<string, readonly [name: string, colour: string]>> = {
  referred: ["referred", "waiting"],
  "eligibility accept": ["accepted", "free"],
  "eligibility discuss": ["for discussion", "for discussion"],
  "eligibility signpost": ["signposted", "waiting"],
  "eligibility decline": ["declined", "breached"],
  "eligibility needs-more-information": ["more to be known", "paused"],
  "eligibility not-assessed": ["not assessed", "paused"],
  waiting: ["waiting", "waiting"],
  "closed without support": ["closed unsupported", "paused"],
  enablement: ["enablement", "free"],
  "in enablement": ["still in enablement", "free"],
  "ended within enablement": ["ended in enablement", "free"],
  "chargeable support": ["chargeable support", "chargeable"],
  "in chargeable support": ["still chargeable", "chargeable"],
  "outcome supporting-self": ["supporting self", "free"],
  "outcome sis": ["SIS", "waiting"],
  "outcome other-service": ["other service", "for discussion"],
  "outcome unknown": ["outcome unknown", "paused"],
}

/** From which stage to which episodes go: a band for each step, as wide as there are episodes. */
export const coursePicture = (steps: ReadonlyArray<CourseStep>): string =>
  drawn(
    {
      series: {
        type: "sankey",
        left: 8,
        right: 150,
        top: 16,
        bottom: 16,
        nodeGap: 14,
        nodeWidth: 16,
        emphasis: { disabled: true },
        nodes: nodesOf(steps),
        links: steps.map(({ from, to, episodes }) => ({
          source: from,
          target: to,
          value: episodes,
          lineStyle: { color: colourOf(stageOf(to)[1]), opacity: 0.35 },
        })),
      },
    } satisfies Picture,
    width,
    height,
  )

const nodesOf = (steps: ReadonlyArray<CourseStep>) => {
  const depths = new Map<string, number>()
  for (const { step, from, to } of steps) {
    depths.set(from, step - 1)
    depths.set(to, step)
  }
  return Array.from(depths, ([stage, depth]) => {
    const [name, colour] = stageOf(stage)
    return {
      name: stage,
      depth,
      itemStyle: { color: colourOf(colour) },
      label: {
        position: "right" as const,
        formatter: `${name}: ${episodesAt(stage, steps).toLocaleString("en-GB")}`,
      },
    }
  })
}

/** As many as come to a stage; those who start from it, at the first. */
const episodesAt = (stage: string, steps: ReadonlyArray<CourseStep>): number => {
  const sum = (kept: (step: CourseStep) => boolean) =>
    steps.filter(kept).reduce((total, { episodes }) => total + episodes, 0)
  return sum(({ to }) => to === stage) || sum(({ from }) => from === stage)
}

const stageOf = (stage: string): readonly [name: string, colour: string] =>
  stages[stage] ?? [stage, ""]
