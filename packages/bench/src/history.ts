import {
  addDays,
  type Day,
  type EpisodeCommand,
  type EpisodeEvent,
  type EpisodeState,
  episodeDecider,
} from "@str-service/domain"
import { kmptStr } from "@str-service/policy"

const decider = episodeDecider(kmptStr)

type Request = EpisodeCommand extends infer Command
  ? Command extends EpisodeCommand
    ? Omit<Command, "metadata">
    : never
  : never

const contact = (on: Day): Request => ({
  type: "RecordSupport",
  data: {
    on,
    minutes: 60,
    mode: "face-to-face",
    setting: "home",
    areas: ["daily-living"],
    activities: ["accompanying"],
    workerId: "w-1",
  },
})

/** An ordinary episode: six weeks of enablement, then chargeable support, then closing. */
const requests = (start: Day): ReadonlyArray<Request> => [
  {
    type: "Refer",
    data: {
      on: start,
      personId: "p-1",
      team: "recovery",
      facts: {
        inCrisis: true,
        expectedNeed: "short-term",
        hasOpenEpisode: false,
        section117Aftercare: false,
      },
    },
  },
  { type: "StartEnablement", data: { on: addDays(start, 3), judgement } },
  { type: "AssignWorker", data: { on: addDays(start, 3), workerId: "w-1" } },
  { type: "SetGoal", data: { on: addDays(start, 4), goalId: "g-1", area: "independent-living" } },
  ...[5, 7, 9, 12, 14, 19, 21, 26, 28, 33, 35, 38].map((day) => contact(addDays(start, day))),
  { type: "ReviewGoal", data: { on: addDays(start, 36), goalId: "g-1", progress: "progressing" } },
  { type: "HoldReview", data: { on: addDays(start, 40), continuingNeed: ["daily-living"] } },
  {
    type: "GiveChargeNotice",
    data: { on: addDays(start, 41), amount: 2_500, to: "person" },
  },
  { type: "StartChargeable", data: { on: addDays(start, 44), judgement } },
  ...[50, 57].map((day) => contact(addDays(start, day))),
  {
    type: "Close",
    data: { on: addDays(start, 90), reason: "goals-met", outcome: "supporting-self" },
  },
]

const judgement = { by: "w-9", reason: "agreed-at-planning-meeting" } as const

/** A command, the state it meets, and the events it leads to. */
export interface Step {
  readonly command: EpisodeCommand
  readonly before: EpisodeState
}

/** The ordinary episode step by step, and its events. */
export const ordinaryEpisode = (): {
  readonly steps: ReadonlyArray<Step>
  readonly events: ReadonlyArray<EpisodeEvent>
} => {
  const steps: Array<Step> = []
  const events: Array<EpisodeEvent> = []
  let state = decider.initialState
  for (const [place, request] of requests("2012-10-01").entries()) {
    const today =
      request.type === "Amend" || request.type === "Withdraw" ? "2012-10-01" : request.data.on
    const command = {
      ...request,
      metadata: {
        episodeId: "e-1",
        commandId: `c-${place}`,
        now: `${today}T10:00:00Z`,
        today,
        actor: "w-1",
      },
    } as EpisodeCommand
    const decision = decider.decide(command, state)
    if (decision._tag === "Failure") {
      throw new Error(`The ordinary episode was refused: ${JSON.stringify(decision.failure)}`)
    }
    steps.push({ command, before: state })
    for (const event of decision.success) {
      events.push(event)
      state = decider.evolve(state, event)
    }
  }
  return { steps, events }
}
