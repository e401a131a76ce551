import { timelineView } from "@str-service/projections"
import type * as Effect from "effect/Effect"
import type { FoundWrong, Refused } from "../refusal.ts"
import { renderTimeline } from "../rendering/timeline.ts"
import { type EpisodeInput, tellEpisode } from "./one-episode.ts"

/** `str episodes timeline`: one episode from day to day. */
export const timeline = (input: EpisodeInput): Effect.Effect<void, Refused | FoundWrong> =>
  tellEpisode(input, (ask) => ask(timelineView), renderTimeline)
