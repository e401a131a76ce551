import { correctedEvents, type EpisodeState, type FactualEvent } from "@str-service/domain"
import { workerOn } from "../episode/worker-on.ts"

/** What a projection may be kept by. */
export type Key = "episode" | "person" | "team" | "worker"

/**
 * The key that an event of an episode is kept under; `undefined` for none.
 *
 * - `episode`: the episode's id;
 * - `person`, `team`: those of the referral as it reads now, or none without a referral;
 * - `worker`: who held the episode on the day of the event, or none where nobody did.
 */
export const keyOf = (event: FactualEvent, by: Key, state: EpisodeState): string | undefined => {
  switch (by) {
    case "episode":
      return event.metadata.episodeId
    case "person":
      return state.phase === "NotReferred" ? undefined : state.referral.personId
    case "team":
      return state.phase === "NotReferred" ? undefined : state.referral.team
    case "worker":
      return workerOn(correctedEvents(state.history), event.data.on) ?? undefined
  }
}

/** The corrected events of an episode by the key that each is kept under. */
export const placed = (
  state: EpisodeState,
  by: Key,
): ReadonlyMap<string, ReadonlyArray<FactualEvent>> => {
  const events = new Map<string, Array<FactualEvent>>()
  for (const event of correctedEvents(state.history)) {
    const key = keyOf(event, by, state)
    if (key === undefined) continue
    const kept = events.get(key)
    if (kept === undefined) events.set(key, [event])
    else kept.push(event)
  }
  return events
}

/** Whether a fact may change under which keys the other events of its episode are kept. */
export const moves = ({ type }: FactualEvent, by: Key): boolean =>
  by === "worker" ? type === "WorkerAssigned" : type === "Referred"
