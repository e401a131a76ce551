import { evolve } from "../evolve.ts"
import type { FactualEvent } from "../history.ts"
import { mayFollow } from "../order.ts"
import { overlappingPauses } from "../pauses.ts"
import type { OrderRejection, Rejection } from "../rejections.ts"
import { type EpisodeState, initialState } from "../state.ts"

/** Refuses a correction after which the history could not have been recorded; `null` when lawful. */
export const unlawful = (
  corrected: ReadonlyArray<FactualEvent>,
  target: string,
): Rejection | null => {
  let state: EpisodeState = initialState
  for (const event of corrected) {
    const because = mayFollow(state, event)
    if (because !== null) {
      return { _tag: "CorrectionUnlawful", target, eventId: event.metadata.eventId, because }
    }
    state = evolve(state, event)
  }
  const because = pausesOverlap(state)
  return because === null ? null : { _tag: "CorrectionUnlawful", target, eventId: target, because }
}

/** Refuses pauses of which one begins before the other has ended; `null` when none do. */
export const pausesOverlap = (state: EpisodeState): OrderRejection | null => {
  if (state.phase === "NotReferred") return null
  const overlapping = overlappingPauses(state.record.pauses)
  return overlapping === undefined
    ? null
    : {
        _tag: "PausesOverlap",
        pausedOn: overlapping[0].from,
        nextPausedOn: overlapping[1].from,
      }
}
