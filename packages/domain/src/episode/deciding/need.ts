import type { Day } from "../../calendar/day.ts"
import { needsMoreInformation } from "../../policy/assessment.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode } from "../state.ts"

/** Why the latest assessment permits no start; `null` when it does, or leaves it to a judgement. */
export const notAccepted = (state: KnownEpisode): Rejection | null => {
  const outcome = state.record.assessment?.outcome
  return outcome === "signpost" || outcome === "decline"
    ? { _tag: "NotAccepted", outcome }
    : moreInformationNeeded(state)
}

/** Why nothing may start while the policy needs more information; `null` when it does not. */
export const moreInformationNeeded = (state: KnownEpisode): Rejection | null => {
  const assessment = state.record.assessment
  return assessment === null || assessment.outcome === needsMoreInformation
    ? {
        _tag: "MoreInformationNeeded",
        decision: "eligibility",
        missing: assessment?.missing ?? [],
      }
    : null
}

/** Whether the latest review held up to a day found that further support is needed. */
export const continuingNeedOn = (state: KnownEpisode, on: Day): boolean => {
  const held = state.record.reviews.filter((review) => review.on <= on)
  const latest = held.reduce<(typeof held)[number] | undefined>(
    (found, review) => (found === undefined || review.on >= found.on ? review : found),
    undefined,
  )
  return latest !== undefined && latest.continuingNeed.length > 0
}
