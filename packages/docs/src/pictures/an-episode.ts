import {
  type Day,
  daysBetween,
  deadlines,
  type EpisodeCommand,
  type EpisodeState,
  episodeDecider,
} from "@str-service/domain"
import { messageOf } from "@str-service/domain/messages"
import { kmptStr } from "@str-service/policy"
import { box, dot, line, type Mark, picture, type Shade, words } from "./pen.ts"

const days = {
  referred: "2012-10-01",
  enablement: "2012-10-08",
  notice: "2012-11-12",
  chargeable: "2012-11-19",
  closed: "2013-02-15",
} as const satisfies Readonly<Record<string, Day>>

type Dated = Exclude<EpisodeCommand, { readonly type: "Amend" | "Withdraw" }>
type Asked = Dated extends infer Command
  ? Command extends Dated
    ? Omit<Command, "metadata">
    : never
  : never

const commands: ReadonlyArray<Asked> = [
  {
    type: "Refer",
    data: {
      on: days.referred,
      personId: "person-1",
      team: "recovery",
      facts: {
        inCrisis: true,
        expectedNeed: "short-term",
        hasOpenEpisode: false,
        section117Aftercare: false,
      },
    },
  },
  { type: "StartEnablement", data: { on: days.enablement } },
  { type: "HoldReview", data: { on: days.notice, continuingNeed: ["daily-living"] } },
  { type: "GiveChargeNotice", data: { on: days.notice, amount: 4_200, to: "person" } },
  { type: "StartChargeable", data: { on: days.chargeable } },
  { type: "Close", data: { on: days.closed, reason: "goals-met", outcome: "supporting-self" } },
]

const { decide, evolve, initialState } = episodeDecider(kmptStr)

/** The episode that is shown, as the service decides it. */
const episode = (): EpisodeState => {
  let state = initialState
  for (const [place, command] of commands.entries()) {
    const today = command.data.on
    const metadata = {
      episodeId: "episode-1",
      commandId: `command-${place}`,
      now: `${today}T10:00:00Z`,
      today,
      actor: "worker-1",
    } as const
    const decision = decide({ ...command, metadata }, state)
    if (decision._tag === "Failure") throw new Error(messageOf(decision.failure))
    state = decision.success.reduce(evolve, state)
  }
  return state
}

const first: Day = "2012-09-24"
const perDay = 3.2
const across = (day: Day): number => 20 + daysBetween(first, day) * perDay
const barTop = 74
const barHeight = 40

const span = (
  from: Day,
  until: Day,
  name: string,
  note: string,
  shade: Shade,
): ReadonlyArray<Mark> => {
  const [x, end] = [across(from), across(until)]
  const y = barTop + barHeight / 2
  return [
    box({ x, y: barTop, width: end - x, height: barHeight }, shade, 0),
    words({ x: (x + end) / 2, y: y - 2 }, name, "strong"),
    words({ x: (x + end) / 2, y: y + 14 }, note, "small"),
  ]
}

const months = ["October", "November", "December", "January", "February", "March", "April"]

const month = (name: string, place: number): ReadonlyArray<Mark> => {
  const number = ((place + 9) % 12) + 1
  const day: Day = `${place < 3 ? 2012 : 2013}-${String(number).padStart(2, "0") as `${number}`}-01`
  return [
    line({ x: across(day), y: 176 }, { x: across(day), y: 184 }, "axis"),
    words({ x: across(day) + 4, y: 198 }, name, "small start"),
  ]
}

const event = (
  day: Day,
  name: string,
  kind: "small start" | "small end" | "small",
): ReadonlyArray<Mark> => [
  dot({ x: across(day), y: 140 }),
  words({ x: across(day), y: 162 }, name, kind),
]

const inWords = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" })

const limitLine = ({
  limit,
  lastDay,
}: ReturnType<typeof deadlines>[number]): ReadonlyArray<Mark> => {
  const x = across(lastDay) + perDay
  const name = limit.max === "P6W" ? "Last free day" : "Last day of six months"
  return [
    line({ x, y: 56 }, { x, y: barTop + barHeight + 10 }, "limit"),
    words({ x: x - 6, y: 34 }, name, "small end"),
    words({ x: x - 6, y: 50 }, inWords.format(new Date(lastDay)), "small end"),
  ]
}

/** One episode from its referral to its end, with its limits as the service counts them. */
export const anEpisode = (): string => {
  const state = episode()
  return picture(
    "An episode from day to day: referred on 1 October 2012, in free enablement from 8 October, told of the charge on 12 November, chargeable from 19 November, and closed on 15 February 2013, before its six months end on 7 April.",
    { width: 740, height: 210 },
    [
      ...span(days.referred, days.enablement, "", "", "waiting"),
      ...span(days.enablement, days.chargeable, "Enablement", "free", "free"),
      ...span(
        days.chargeable,
        "2013-02-16",
        "Chargeable support",
        "each day may be charged for",
        "chargeable",
      ),
      ...deadlines(state, days.closed).flatMap(limitLine),
      ...event(days.referred, "Referred", "small"),
      ...event(days.notice, "Told of the charge", "small"),
      ...event(days.closed, "Closed", "small"),
      line({ x: 10, y: 176 }, { x: 730, y: 176 }, "axis"),
      ...months.flatMap(month),
    ],
  )
}
