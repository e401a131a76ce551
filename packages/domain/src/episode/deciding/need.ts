import { addDays, type Day, daysBetween } from "../../calendar/day.ts"
import { needsMoreInformation } from "../../policy/assessment.ts"
import { enablementOf } from "../limits.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode } from "../state.ts"

/** Why the latest assessment permits no start; `null` when it does, or leaves it to a judgement. */
export const notAccepted = (state: KnownEpisode): Rejection | null => {
  const outcome = state.record.assessment?.outcome
  return outcome === "signpost" || outcome === "decline"
    ? { _tag: "NotAccepted", outcome }
    : moreInformationNeeded(state)
}

/** Why nothing may start while the policy has not answered; `null` when it has. */
export const moreInformationNeeded = (state: KnownEpisode): Rejection | null => {
  const assessment = state.record.assessment
  if (assessment === null) return { _tag: "NotAssessed" }
  return assessment.outcome === needsMoreInformation
    ? { _tag: "MoreInformationNeeded", decision: "eligibility", missing: assessment.missing }
    : null
}

/**
 * Whether the latest review held since enablement began, up to a day, found that further support is
 * needed.
 */
export const continuingNeedOn = (state: KnownEpisode, on: Day): boolean =>
  latestReview(state, on).some(({ continuingNeed }) => continuingNeed.length > 0)

/** That no continuing need is on record for a day, and which review says so. */
export const needNotRecorded = (state: KnownEpisode, on: Day): Rejection => {
  const [review] = latestReview(state, on)
  return { _tag: "ContinuingNeedNotRecorded", on, reviewedOn: review?.on ?? null }
}

/** The latest review of those held up to a day, if any; of two on one day, the later entry. */
const latestReview = (state: KnownEpisode, on: Day) =>
  reviewsSinceEnablement(state)
    .filter((review) => review.on <= on)
    .toSorted((one, other) => daysBetween(other.on, one.on))
    .slice(-1)

/** The first day after that of enablement on which a continuing need is recorded. */
export const firstDayOfNeed = (state: KnownEpisode): Day | undefined =>
  reviewsSinceEnablement(state)
    .map(({ on }) => (on === enablementOf(state) ? addDays(on, 1) : on))
    .filter((day) => continuingNeedOn(state, day))
    .sort()[0]

const reviewsSinceEnablement = (state: KnownEpisode) => {
  const since = enablementOf(state)
  return state.record.reviews.filter((review) => since !== undefined && since <= review.on)
}
