import type { EpisodeEvent } from "@str-service/domain"
import type { EpisodeEntry } from "@str-service/service"

/** Every event that is recorded, in the order of recording. */
export const allEvents = async (
  batches: AsyncIterable<ReadonlyArray<EpisodeEntry>>,
): Promise<ReadonlyArray<EpisodeEvent>> => {
  const events: Array<EpisodeEvent> = []
  for await (const entries of batches) {
    for (const entry of entries) if (entry.kind === "event") events.push(entry.event)
  }
  return events
}
