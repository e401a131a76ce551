import type { Day, EpisodeState } from "@str-service/domain"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { didYouMean } from "../findings/nearest.ts"
import { refuse } from "../refusal.ts"
import { dayIn } from "./day.ts"
import { loadEpisodes } from "./load-episodes.ts"

/** Which episode to show, out of which file, as on which day. */
export interface EpisodeInput {
  readonly id: string
  readonly events: string
  readonly on: Option.Option<string>
  readonly json: boolean
}

/** An episode as a view shows it on a day; refused where the file or the view knows none. */
export const viewOf = Effect.fnUntraced(function* <View>(
  { id, events, on }: EpisodeInput,
  view: (state: EpisodeState, on: Day) => View | undefined,
) {
  const asked = yield* Effect.transposeOption(Option.map(on, dayIn))
  const { episodes, lastDay } = yield* loadEpisodes(events)
  const state = episodes.get(id)
  if (state === undefined || lastDay === undefined) {
    const hint = didYouMean(id, episodes.keys())
    return yield* refuse(events, `It holds no episode ${id}.${hint} Check the id.`)
  }
  const day = Option.getOrElse(asked, () => lastDay)
  const shown = view(state, day)
  return shown === undefined
    ? yield* refuse(events, `Episode ${id} has no referral that stands on ${day}. ${remedy(state)}`)
    : shown
})

const remedy = (state: EpisodeState): string =>
  state.phase === "NotReferred"
    ? "The referral was withdrawn."
    : `It was referred on ${state.referral.on}: ask about that day or a later one.`
