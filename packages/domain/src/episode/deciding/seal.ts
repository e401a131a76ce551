import { sealed } from "../../recording/seal.ts"
import type { CommandMetadata } from "../commands.ts"
import type { EpisodeEvent, EventBody } from "../events.ts"
import type { History } from "../history.ts"

/** What a command decided, at its places in the episode's stream. */
export const seal = (
  bodies: ReadonlyArray<EventBody>,
  metadata: CommandMetadata,
  history: History,
): ReadonlyArray<EpisodeEvent> =>
  sealed(bodies, { episodeId: metadata.episodeId }, metadata, history)
