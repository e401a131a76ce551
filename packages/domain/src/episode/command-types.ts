import type { EpisodeCommandType } from "./commands.ts"

/** The names of all commands, in the order in which a service gives them. */
export const episodeCommandTypes: ReadonlyArray<EpisodeCommandType> = [
  "Refer",
  "RecordFacts",
  "StartEnablement",
  "StartChargeable",
  "Close",
  "AssignWorker",
  "RecordSupport",
  "RecordMissedSupport",
  "SetGoal",
  "ReviewGoal",
  "HoldReview",
  "GiveChargeNotice",
  "GrantChargeExemption",
  "EndChargeExemption",
  "Pause",
  "Resume",
  "Amend",
  "Withdraw",
]
