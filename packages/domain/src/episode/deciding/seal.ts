import { laterInstant } from "../../calendar/instant.ts"
import type { CommandMetadata } from "../commands.ts"
import type { EpisodeEvent, EventBody } from "../events.ts"
import { type History, versionOf } from "../history.ts"

/**
 * Gives what a command decided its places in the stream, its ids and the instant of recording: the
 * later of the command's and that of the event before.
 */
export const seal = (
  bodies: ReadonlyArray<EventBody>,
  { episodeId, commandId, now, actor }: CommandMetadata,
  history: History,
): ReadonlyArray<EpisodeEvent> => {
  const recordedAt = history === null ? now : laterInstant(now, history.event.metadata.recordedAt)
  return bodies.map((body, index) => ({
    ...body,
    metadata: {
      episodeId,
      eventId: `${commandId}/${index}`,
      version: versionOf(history) + index + 1,
      commandId,
      recordedAt,
      actor,
    },
  }))
}
