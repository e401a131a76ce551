import type { EpisodeCommand, Replacement } from "@str-service/domain"

type Body = EpisodeCommand extends infer Command
  ? Command extends EpisodeCommand
    ? Omit<Command, "metadata">
    : never
  : never

const facts = { inCrisis: true, expectedNeed: "short-term", hasOpenEpisode: false } as const

const moreMinutes: Replacement = {
  type: "RecordSupport",
  data: {
    on: "2012-10-05",
    minutes: 90,
    mode: "face-to-face",
    setting: "home",
    areas: ["budgeting-and-benefits"],
    activities: [],
    workerId: "worker-2",
  },
}

/** What was asked, on which day: together they lead to an event of every type. */
const asked: ReadonlyArray<readonly [`${number}-${number}-${number}`, Body]> = [
  [
    "2012-10-01",
    { type: "Refer", data: { on: "2012-10-01", personId: "person-1", team: "recovery", facts } },
  ],
  [
    "2012-10-02",
    { type: "RecordFacts", data: { on: "2012-10-02", facts: { section117Aftercare: false } } },
  ],
  ["2012-10-03", { type: "StartEnablement", data: { on: "2012-10-03" } }],
  ["2012-10-03", { type: "AssignWorker", data: { on: "2012-10-03", workerId: "worker-2" } }],
  ["2012-10-05", { ...moreMinutes, data: { ...moreMinutes.data, minutes: 60 } }],
  [
    "2012-10-06",
    { type: "Amend", data: { target: "c-5/0", reason: "entered-wrongly", to: moreMinutes } },
  ],
  [
    "2012-10-08",
    { type: "RecordMissedSupport", data: { on: "2012-10-08", how: "did-not-attend" } },
  ],
  ["2012-10-09", { type: "Withdraw", data: { target: "c-7/0", reason: "entered-twice" } }],
  [
    "2012-10-10",
    {
      type: "SetGoal",
      data: { on: "2012-10-10", goalId: "goal-1", area: "employment-and-housing" },
    },
  ],
  ["2012-10-12", { type: "Pause", data: { on: "2012-10-12", reason: "hospital-admission" } }],
  ["2012-10-15", { type: "Resume", data: { on: "2012-10-15" } }],
  [
    "2012-10-20",
    { type: "ReviewGoal", data: { on: "2012-10-20", goalId: "goal-1", progress: "progressing" } },
  ],
  [
    "2012-11-01",
    {
      type: "HoldReview",
      data: {
        on: "2012-11-01",
        continuingNeed: ["employment-and-housing"],
        nextReviewOn: "2012-12-01",
      },
    },
  ],
  [
    "2012-11-02",
    { type: "GiveChargeNotice", data: { on: "2012-11-02", amount: 1250, to: "person" } },
  ],
  ["2012-11-20", { type: "StartChargeable", data: { on: "2012-11-20" } }],
  [
    "2012-12-01",
    {
      type: "GrantChargeExemption",
      data: {
        on: "2012-12-01",
        exemptionId: "exemption-1",
        ground: "assessed-as-nil",
        from: "2012-12-01",
      },
    },
  ],
  [
    "2012-12-10",
    { type: "EndChargeExemption", data: { on: "2012-12-10", exemptionId: "exemption-1" } },
  ],
  [
    "2013-02-01",
    { type: "Close", data: { on: "2013-02-01", reason: "goals-met", outcome: "supporting-self" } },
  ],
]

/** The commands of one episode's life, whose events are kept as they were first released. */
export const lifeCommands: ReadonlyArray<EpisodeCommand> = asked.map(([today, body], place) => ({
  ...body,
  metadata: {
    episodeId: "episode-1",
    commandId: `c-${place + 1}`,
    now: `${today}T10:00:00Z`,
    today,
    actor: "worker-1",
  },
}))
