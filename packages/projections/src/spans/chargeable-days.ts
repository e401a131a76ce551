import {
  addDays,
  type Day,
  type EpisodeState,
  earliest,
  type KnownEpisode,
} from "@str-service/domain"
import { episodeOn } from "../episode/episode-on.ts"
import { daysIn, daysOutside, type Period } from "./period.ts"
import { type Span, spansOf } from "./spans.ts"

/**
 * The days of an episode that may be charged for, through a day: those of chargeable support, less
 * exempt and paused days, as maximal runs of consecutive days.
 *
 * Source: spec, Definition of STR work (chargeable following enablement).
 */
export const chargeableDays = (state: EpisodeState, on: Day): ReadonlyArray<Period> =>
  chargeableIn(spansOf(state, on))

/** The chargeable days among the spans of an episode. */
export const chargeableIn = (spans: ReadonlyArray<Span>): ReadonlyArray<Period> => {
  const chargeable = spans.find(({ kind }) => kind === "chargeable")
  return chargeable === undefined
    ? []
    : daysOutside(
        { from: chargeable.from, to: chargeable.to },
        spans.filter(({ kind }) => kind === "exempt" || kind === "paused"),
      )
}

/** The chargeable days before the person was first told of the charge. */
export const chargeableWithoutNotice = (state: EpisodeState, on: Day): ReadonlyArray<Period> => {
  const known = episodeOn(state, on)
  return known.phase === "NotReferred"
    ? []
    : untold(chargeableDays(known, on), firstNoticeOn(known))
}

/** Those of the chargeable days that lie before the day of the first notice, if there is one. */
export const untold = (
  days: ReadonlyArray<Period>,
  noticeOn: Day | undefined,
): ReadonlyArray<Period> =>
  noticeOn === undefined
    ? days
    : days
        .filter(({ from }) => from < noticeOn)
        .map(({ from, to }) => ({ from, to: earliest(to, addDays(noticeOn, -1)) }))

/** The day on which the person was first told of the charge, as an episode stood on a day. */
export const firstNoticeOn = ({ record }: KnownEpisode): Day | undefined =>
  record.notices.reduce<Day | undefined>(
    (first, { on }) => (first === undefined || on < first ? on : first),
    undefined,
  )

/** How many days the periods have together. */
export const totalDays = (periods: ReadonlyArray<Period>): number =>
  periods.reduce((sum, period) => sum + daysIn(period), 0)
