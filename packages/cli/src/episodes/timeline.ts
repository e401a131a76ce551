import { timeline as timelineOf } from "@str-service/projections"
import * as Effect from "effect/Effect"
import { renderTimeline } from "../rendering/timeline.ts"
import { type EpisodeInput, viewOf } from "./find-episode.ts"
import { print } from "./print.ts"

/** `str episodes timeline`: one episode from day to day. */
export const timeline = Effect.fnUntraced(function* (input: EpisodeInput) {
  const told = yield* viewOf(input, timelineOf)
  yield* print(input.json, told, () => renderTimeline(told))
})
