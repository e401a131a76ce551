import { correctedEvents, type EpisodeState, type FactualEvent } from "@str-service/domain"
import { workerOn } from "../episode/worker-on.ts"

/** What a projection may be kept by. */
export type Key = "episode" | "person" | "team" | "worker"

/**
 * The key that each event of an episode is kept under; `undefined` for none.
 *
 * - `episode`: the episode's id;
 * - `person`, `team`: those of the referral as it reads now, or none without a referral;
 * - `worker`: who held the episode on the day of the event, or none where nobody did.
 */
export const keyOf = (
  state: EpisodeState,
  by: Key,
): ((event: FactualEvent) => string | undefined) => {
  switch (by) {
    case "episode":
      return (event) => event.metadata.episodeId
    case "person":
    case "team": {
      const { personId, team } = state.phase === "NotReferred" ? unreferred : state.referral
      return () => (by === "person" ? personId : team)
    }
    case "worker": {
      const assigned = correctedEvents(state.history).filter(
        ({ type }) => type === "WorkerAssigned",
      )
      return (event) => workerOn(assigned, event.data.on) ?? undefined
    }
  }
}

const unreferred = { personId: undefined, team: undefined }

/** The corrected events of an episode by the key that each is kept under. */
export const placed = (
  state: EpisodeState,
  by: Key,
): ReadonlyMap<string, ReadonlyArray<FactualEvent>> => {
  const place = keyOf(state, by)
  const events = new Map<string, Array<FactualEvent>>()
  for (const event of correctedEvents(state.history)) {
    const key = place(event)
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
