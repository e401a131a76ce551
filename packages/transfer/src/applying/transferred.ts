import type { Closed, Day, EpisodeState } from "@str-service/domain"
import { wasClosedByTransfer } from "./command-ids.ts"

/** Whether a closed episode went on to SIS, whoever recorded it. */
export const wentToSis = ({ closing }: Closed): boolean =>
  closing.outcome === "sis" || closing.onward === "sis"

/**
 * The cases that a transfer has moved, each with the day on which it was: what `planTransfer` is to
 * know where some stages are behind it.
 */
export const transferredIn = (
  states: Iterable<readonly [string, EpisodeState]>,
): ReadonlyMap<string, Day> => {
  const transferred = new Map<string, Day>()
  for (const [episodeId, state] of states) {
    if (state.phase === "Closed" && wentToSis(state) && wasClosedByTransfer(state, episodeId)) {
      transferred.set(episodeId, state.closing.on)
    }
  }
  return transferred
}
