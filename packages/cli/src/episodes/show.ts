import { summarise } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { renderSummary } from "../rendering/summary.ts"
import { type EpisodeInput, viewOf } from "./find-episode.ts"
import { print } from "./print.ts"

/** `str episodes show`: how one episode stands. */
export const show = Effect.fnUntraced(function* (input: EpisodeInput) {
  const summary = yield* viewOf(input, summarise)
  yield* print(input.json, summary, () => renderSummary(summary))
})
