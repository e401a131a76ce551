import type { EpisodeEvent, EventBody } from "@str-service/domain"

const policy = { id: "kmpt-str", version: "2012.1", digest: "d0" }

const limit = {
  name: "enablement",
  from: "EnablementStarted",
  until: ["ChargeableStarted", "Closed"],
  max: "P6W",
  counting: "start-day-included",
  pauses: "clock-runs",
  enforcement: "flag",
  warn: "P1W",
  unsettled: ["age"],
  on: "2012-10-03",
  lastDay: "2012-11-13",
  policy,
} as const

const facts = {
  inCrisis: true,
  age: 42,
  hours: 2.5,
  supportNeeds: ["money"],
  expectedNeed: "short",
}

const answer = {
  rule: null,
  candidates: ["one", "otherwise"],
  params: { because: "Because.", to: null, weeks: 3000, list: [1, "two"], deep: { deeper: [{}] } },
  factsUsed: facts,
  missing: ["age"],
  cannotHappen: [0, 12],
  policy,
}

const judgement = { by: "w-9", reason: "agreed-at-planning-meeting" }

const bodies: ReadonlyArray<EventBody> = [
  {
    type: "Referred",
    data: {
      on: "2012-10-01",
      personId: "p-1",
      team: "access",
      serviceArea: "crisis-services",
      facts,
      limits: [],
    },
  },
  { type: "EligibilityAssessed", data: { on: "2012-10-01", outcome: "accept", ...answer } },
  { type: "FactsRecorded", data: { on: "2012-10-02", facts: {} } },
  { type: "EnablementStarted", data: { on: "2012-10-03", judgement, limits: [limit, limit] } },
  { type: "WorkerAssigned", data: { on: "2012-10-03", workerId: "w-1" } },
  {
    type: "SupportRecorded",
    data: {
      on: "2012-10-04",
      minutes: 60,
      mode: "telephone",
      setting: "home",
      areas: ["daily-living", "money"],
      activities: [],
      workerId: "w-1",
    },
  },
  { type: "SupportMissed", data: { on: "2012-10-05", how: "did-not-attend", workerId: "w-1" } },
  { type: "SupportMissed", data: { on: "2012-10-05", how: "cancelled-by-service" } },
  { type: "GoalSet", data: { on: "2012-10-05", goalId: "g-1", area: "money", textRef: "t:1" } },
  { type: "GoalReviewed", data: { on: "2012-10-06", goalId: "g-1", progress: "met" } },
  { type: "Paused", data: { on: "2012-10-07", reason: "away" } },
  { type: "Resumed", data: { on: "2012-10-09" } },
  {
    type: "ReviewHeld",
    data: { on: "2012-10-20", continuingNeed: ["money"], nextReviewOn: "2012-11-12" },
  },
  { type: "ChargeNoticeGiven", data: { on: "2012-10-21", amount: 2500, to: "person" } },
  { type: "ChargeableStarted", data: { on: "2012-11-14", limits: [] } },
  { type: "ChargingAssessed", data: { on: "2012-11-14", outcome: "exempt", ...answer } },
  {
    type: "ChargeExemptionGranted",
    data: {
      on: "2012-11-14",
      exemptionId: "x-1",
      ground: "section-117-aftercare",
      from: "2012-11-14",
      until: "2012-12-24",
      basis: "charging-assessment",
    },
  },
  { type: "ChargeExemptionEnded", data: { on: "2012-12-01", exemptionId: "x-1" } },
  {
    type: "LimitBreached",
    data: {
      on: "2013-04-02",
      limit: "total",
      from: "EnablementStarted",
      lastDay: "2013-04-01",
      foundOn: "2013-04-03",
    },
  },
  {
    type: "Amended",
    data: {
      on: "2013-04-03",
      target: "c-5/0",
      reason: "entered-wrongly",
      event: { type: "Paused", data: { on: "2012-10-08", reason: "away" } },
    },
  },
  {
    type: "Withdrawn",
    data: { on: "2013-04-03", target: "c-4/0", reason: "follows-from-the-record" },
  },
  {
    type: "Closed",
    data: { on: "2013-04-03", reason: "goals-met", outcome: "sis", onward: "sis" },
  },
]

/** One event of each type, and more of those that may lack something; not the life of anybody. */
export const everyEvent: ReadonlyArray<EpisodeEvent> = bodies.map(
  (body, place): EpisodeEvent => ({
    ...body,
    metadata: {
      episodeId: "e-1",
      eventId: `c-${place}/0`,
      version: place + 1,
      commandId: `c-${place}`,
      recordedAt: "2013-04-03T10:00:00.5Z",
      actor: "w-1",
    },
  }),
)
