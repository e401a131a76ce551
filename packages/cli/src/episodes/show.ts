import { summaryView } from "@str-service/projections"
import type * as Effect from "effect/Effect"
import type { FoundWrong, Refused } from "../refusal.ts"
import { renderSummary } from "../rendering/summary.ts"
import { type EpisodeInput, tellEpisode } from "./one-episode.ts"

/** `str episodes show`: how one episode stands. */
export const show = (input: EpisodeInput): Effect.Effect<void, Refused | FoundWrong> =>
  tellEpisode(input, (ask) => ask(summaryView), renderSummary)
