import {
  addDays,
  type EpisodeCommand,
  type EpisodeEvent,
  episodeDecider,
  fold,
} from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"

const decider = episodeDecider(kmptStr)

type Dated = Exclude<EpisodeCommand, { readonly type: "Amend" | "Withdraw" }>

type Asked = Dated extends infer Command
  ? Command extends Dated
    ? Omit<Command, "metadata">
    : never
  : never

const teams = ["access", "recovery", "early-intervention", "elsewhere"] as const

/** What is asked for an episode of a number; of several kinds, told apart by it. */
const asked = (number: number): ReadonlyArray<Asked> => [
  {
    type: "Refer",
    data: {
      on: addDays("2012-10-01", 31 * (number % 3)),
      personId: `p-${number}`,
      team: teams[number % teams.length] ?? "access",
      facts: {
        hasOpenEpisode: false,
        inCrisis: number % 5 > 0,
        section117Aftercare: number % 7 === 0,
        ...(number % 6 === 0 ? {} : { expectedNeed: "short-term" }),
      },
    },
  },
  {
    type: "StartEnablement",
    data: { on: "2013-01-07", judgement: { by: "w-9", reason: "agreed-at-planning-meeting" } },
  },
  ...Array.from(
    { length: number % 4 },
    (_, contact): Asked => ({
      type: "RecordSupport",
      data: {
        on: addDays("2013-01-10", contact),
        minutes: 45,
        mode: "face-to-face",
        setting: "home",
        areas: ["daily-living"],
        activities: ["accompanying"],
        workerId: "w-1",
      },
    }),
  ),
  { type: "HoldReview", data: { on: "2013-02-10", continuingNeed: ["daily-living"] } },
  { type: "StartChargeable", data: { on: "2013-02-18" } },
  {
    type: "Close",
    data: {
      on: addDays("2013-05-20", 31 * (number % 4)),
      reason: "goals-met",
      outcome: "supporting-self",
    },
  },
]

const recorded = (number: number): ReadonlyArray<EpisodeEvent> => {
  const events: Array<EpisodeEvent> = []
  for (const [place, command] of asked(number).entries()) {
    const today = command.data.on
    const decision = decider.decide(
      {
        ...command,
        metadata: {
          episodeId: `ep-${number}`,
          commandId: `ep-${number}:${place}`,
          now: `${today}T10:00:00Z`,
          today,
          actor: "w-1",
        },
      },
      fold(events),
    )
    events.push(...Result.getOrElse(decision, () => []))
  }
  return events
}

/** The events of so many episodes, each in one piece. */
export const caseloadOf = (count: number): ReadonlyArray<ReadonlyArray<EpisodeEvent>> =>
  Array.from({ length: count }, (_, number) => recorded(number + 1))

/** The same, but for the order in which the events of different episodes follow each other. */
export const mixed = (
  episodes: ReadonlyArray<ReadonlyArray<EpisodeEvent>>,
): ReadonlyArray<EpisodeEvent> =>
  Array.from({ length: Math.max(...episodes.map(({ length }) => length)) }, (_, turn) =>
    episodes.flatMap((events) => events.slice(turn, turn + 1)),
  ).flat()

export const linesOf = (events: ReadonlyArray<EpisodeEvent>): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join("")
