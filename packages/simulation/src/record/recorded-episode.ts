import {
  type Contexts,
  contextsOf,
  correctedEvents,
  type Day,
  type EpisodeEvent,
  type EpisodeEventType,
  type FactualEvent,
  fold,
  isDay,
  type KnownEpisode,
  latest,
} from "@str-service/domain"

/** An episode as its events tell it, and what its policies were asked about. */
export interface RecordedEpisode {
  readonly state: KnownEpisode
  /** As they are to be read, corrections applied. */
  readonly events: ReadonlyArray<FactualEvent>
  readonly contexts: Contexts
  /** The day through which open spans count. */
  readonly through: Day
}

/**
 * An episode of the events recorded in it; `undefined` where no referral stands. Its events may lack
 * those that bear on nothing (`bearsOnPolicy`). Open spans count through a day, which is not to lie
 * before the last one that the events tell of.
 */
export const recordedEpisode = (
  recorded: Iterable<EpisodeEvent>,
  through: Day,
): RecordedEpisode | undefined => {
  const state = fold(recorded)
  if (state.phase === "NotReferred") return undefined
  const events = correctedEvents(state.history)
  return { state, events, contexts: contextsOf(events), through }
}

/** Whether events of a type bear on what a policy says, on limits or on chargeable days. */
export const bearsOnPolicy = (type: EpisodeEventType): boolean => !withoutBearing.has(type)

const withoutBearing: ReadonlySet<EpisodeEventType> = new Set([
  "WorkerAssigned",
  "SupportRecorded",
  "SupportMissed",
  "GoalSet",
  "GoalReviewed",
  "ReviewHeld",
  "ChargeNoticeGiven",
  "LimitBreached",
])

/** The last day that an event tells of: on which it happened, or on which it was recorded in UTC. */
export const lastDayIn = ({ data, metadata }: Pick<EpisodeEvent, "data" | "metadata">): Day => {
  const recordedOn = metadata.recordedAt.slice(0, 10)
  return isDay(recordedOn) ? latest(data.on, recordedOn) : data.on
}
