import { addDays, type Day, type EpisodeState, earliest } from "@str-service/domain"
import { episodeOn } from "../episode/episode-on.ts"
import { daysIn, daysOutside, type Period } from "./period.ts"
import { spansOf } from "./spans.ts"

/**
 * The days of an episode that may be charged for, through a day: those of chargeable support, less
 * exempt and paused days, as maximal runs of consecutive days.
 *
 * Source: spec, Definition of STR work (chargeable following enablement).
 */
export const chargeableDays = (state: EpisodeState, on: Day): ReadonlyArray<Period> => {
  const spans = spansOf(state, on)
  const taken = spans.filter(({ kind }) => kind === "exempt" || kind === "paused")
  return spans
    .filter(({ kind }) => kind === "chargeable")
    .flatMap(({ from, to }) => daysOutside({ from, to }, taken))
}

/** The chargeable days before the person was first told of the charge. */
export const chargeableWithoutNotice = (state: EpisodeState, on: Day): ReadonlyArray<Period> => {
  const noticeOn = firstNoticeOn(state, on)
  const days = chargeableDays(state, on)
  return noticeOn === undefined
    ? days
    : days
        .filter(({ from }) => from < noticeOn)
        .map(({ from, to }) => ({ from, to: earliest(to, addDays(noticeOn, -1)) }))
}

/** The day on which the person was first told of the charge, if that was by a day. */
export const firstNoticeOn = (state: EpisodeState, on: Day): Day | undefined => {
  const known = episodeOn(state, on)
  return known.phase === "NotReferred"
    ? undefined
    : known.record.notices.map((notice) => notice.on).sort()[0]
}

/** How many days the periods have together. */
export const totalDays = (periods: ReadonlyArray<Period>): number =>
  periods.reduce((sum, period) => sum + daysIn(period), 0)
