/** A small caseload as files hold it: e-1 is accepted and overruns, e-2 is for discussion. */
export const referralsCsv = `episode_id,person_id,referred_on,team,service_area,recorded_at,recorded_on,recorded_by,inCrisis,expectedNeed,hasOpenEpisode,section117Aftercare
e-1,p-1,2012-10-01,access,crisis-services,2012-10-01T09:00:00Z,2012-10-01,w-1,yes,short-term,no,no
e-2,p-2,2012-10-02,elsewhere,,2012-10-02T09:00:00Z,,w-1,,,,
`

export const commandAt = (
  day: string,
  type: string,
  data: object,
  { episodeId = "e-1", commandId = `c-${day}-${type}` } = {},
) => ({
  type,
  data: { on: day, ...data },
  metadata: { episodeId, commandId, now: `${day}T10:00:00Z`, today: day, actor: "w-1" },
})

export const ndjson = (...values: ReadonlyArray<unknown>): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("")

const support = {
  minutes: 60,
  mode: "telephone",
  setting: "home",
  areas: ["daily-living"],
  activities: ["accompanying"],
  workerId: "w-1",
}

export const lawfulCommands = [
  commandAt("2012-10-03", "StartEnablement", {}),
  commandAt("2012-10-04", "RecordSupport", support),
  commandAt("2012-10-20", "HoldReview", {
    continuingNeed: ["daily-living"],
    nextReviewOn: "2012-11-12",
  }),
]

export const commandsNdjson = ndjson(...lawfulCommands)

/** One that the core rejects: it says what has not happened yet. */
export const rejectedCommand = commandAt("2012-10-21", "Close", {
  on: "2012-10-22",
  reason: "goals-met",
  outcome: "supporting-self",
})
