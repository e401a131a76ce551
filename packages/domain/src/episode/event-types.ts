import type { EpisodeEventType } from "./events.ts"

const types: { readonly [type in EpisodeEventType]: true } = {
  Referred: true,
  FactsRecorded: true,
  EnablementStarted: true,
  ChargeableStarted: true,
  Closed: true,
  WorkerAssigned: true,
  SupportRecorded: true,
  SupportMissed: true,
  GoalSet: true,
  GoalReviewed: true,
  ReviewHeld: true,
  ChargeNoticeGiven: true,
  ChargeExemptionGranted: true,
  ChargeExemptionEnded: true,
  Paused: true,
  Resumed: true,
  EligibilityAssessed: true,
  ChargingAssessed: true,
  LimitBreached: true,
  Amended: true,
  Withdrawn: true,
}

/** The names of all events. */
export const episodeEventTypes: ReadonlyArray<EpisodeEventType> = Object.keys(
  types,
) as Array<EpisodeEventType>
