import { type KnownEpisode, phaseOn } from "@str-service/domain"
import {
  column,
  gatheringView,
  type Period,
  type Standing,
  type Times,
} from "@str-service/projections"
import * as Schema from "effect/Schema"

/** A place on the way of an episode: the stage, and how it stands there. */
const stage = (place: string) =>
  column(Schema.String, { means: `${place}, such as \`eligibility accept\`.` })

/** How many episodes went from one stage of their course to which other. */
export const CourseStep = Schema.Struct({
  step: column(Schema.Natural, { means: "Which step of the course it is, from 1.", unit: "steps" }),
  from: stage("Where they came from"),
  to: stage("Where they went"),
  episodes: column(Schema.Natural, {
    means: "How many of the episodes referred in the period took this step by the day asked about.",
    unit: "episodes",
    source: "domain, The episode",
  }),
}).annotate({ identifier: "CourseStep" })
export type CourseStep = typeof CourseStep.Type

/** What became of the episodes that were referred in a period. */
export const coursesView = gatheringView({
  name: "courses",
  answers: "What became of those who were referred in a period?",
  row: CourseStep,
  gathered: (standing, { from, to }: Times & Period): ReadonlyArray<ReadonlyArray<string>> => {
    const { on } = standing.episode.referral
    return from <= on && on <= to ? [courseOf(standing)] : []
  },
  rows: (courses) => {
    const steps = new Map<string, CourseStep>()
    for (const course of courses) {
      for (const [place, from] of course.slice(0, -1).entries()) {
        const to = course[place + 1] ?? ""
        const key = JSON.stringify([place, from, to])
        const episodes = (steps.get(key)?.episodes ?? 0) + 1
        steps.set(key, { step: place + 1, from, to, episodes })
      }
    }
    return [...steps.values()]
  },
  sortedBy: ["step", "from", "to"],
})

/** The stages of an episode in their order, by what had happened on the day asked about. */
const courseOf = ({ episode, on }: Standing): ReadonlyArray<string> => [
  "referred",
  `eligibility ${episode.record.assessment?.outcome ?? "not-assessed"}`,
  ...supportOf(episode, phaseOn(episode, on) === "Closed"),
]

const supportOf = (episode: KnownEpisode, isOver: boolean): ReadonlyArray<string> => {
  const { phase } = episode
  if (phase === "Referred" || (phase === "Closed" && episode.enablement === null)) {
    return [isOver ? "closed without support" : "waiting"]
  }
  const isCharged = phase === "InChargeable" || (phase === "Closed" && episode.chargeable !== null)
  if (!isOver || phase !== "Closed") {
    return ["enablement", isCharged ? "in chargeable support" : "in enablement"]
  }
  return [
    "enablement",
    isCharged ? "chargeable support" : "ended within enablement",
    `outcome ${episode.closing.outcome}`,
  ]
}
