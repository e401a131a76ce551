import type { EpisodeCommandType } from "./commands.ts"

const types: { readonly [type in EpisodeCommandType]: true } = {
  Refer: true,
  RecordFacts: true,
  StartEnablement: true,
  StartChargeable: true,
  Close: true,
  AssignWorker: true,
  RecordSupport: true,
  RecordMissedSupport: true,
  SetGoal: true,
  ReviewGoal: true,
  HoldReview: true,
  GiveChargeNotice: true,
  GrantChargeExemption: true,
  EndChargeExemption: true,
  Pause: true,
  Resume: true,
  Amend: true,
  Withdraw: true,
}

/** The names of all commands, in the order in which a service gives them. */
export const episodeCommandTypes: ReadonlyArray<EpisodeCommandType> = Object.keys(
  types,
) as Array<EpisodeCommandType>
