import {
  addDays,
  type Day,
  type Due,
  type DueStatus,
  daysBetween,
  type EpisodeState,
  type KnownEpisode,
  phaseOn,
  warningDays,
} from "@str-service/domain"
import { episodeOn } from "../episode/episode-on.ts"
import { lastExemptDay } from "../spans/spans.ts"

/** What the due list may show besides limits. */
export type Inclusion = "reviews" | "exemptions"

/** The record sets no warning for these days: a week, as the KMPT policy sets for its limits. */
const warning = warningDays("P1W")

/**
 * Days besides its limits that are due in an episode open on a day, of what is known for that day:
 *
 * - `review`: the day that the latest review held set for the next, where it set one;
 * - `exemption`: the last day of the exemption that lasts longest of those that last on that day,
 *   where one is set. One that has run out is over, not overdue.
 */
export const furtherDays = (
  state: EpisodeState,
  on: Day,
  include: ReadonlyArray<Inclusion>,
): ReadonlyArray<Due> => {
  const known = episodeOn(state, on)
  if (known.phase === "NotReferred") return []
  const phase = phaseOn(known, on)
  if (phase === "Closed") return []
  const row =
    (limit: string) =>
    (lastDay: Day): Due => ({
      episodeId: known.episodeId,
      personId: known.referral.personId,
      phase,
      limit,
      lastDay,
      daysLeft: daysBetween(on, lastDay),
      status: statusOn(lastDay, on),
    })
  return [
    ...(include.includes("reviews") ? nextReview(known).map(row("review")) : []),
    ...(include.includes("exemptions") ? exemptionEnd(known, on).map(row("exemption")) : []),
  ]
}

/** The review held on the latest day, of two on that day the one recorded last, says what is next. */
const nextReview = ({ record }: KnownEpisode): ReadonlyArray<Day> => {
  const [first, ...others] = record.reviews
  if (first === undefined) return []
  const last = others.reduce((held, review) => (review.on < held.on ? held : review), first)
  return last.nextReviewOn === undefined ? [] : [last.nextReviewOn]
}

/** Of exemptions that last on the day, the end of the one that lasts longest matters. */
const exemptionEnd = ({ record }: KnownEpisode, on: Day): ReadonlyArray<Day> => {
  const ends = record.exemptions
    .map(lastExemptDay)
    .filter((last) => last === undefined || last >= on)
  return ends.every((last) => last !== undefined) ? ends.toSorted().slice(-1) : []
}

const statusOn = (lastDay: Day, on: Day): DueStatus => {
  if (on > lastDay) return "breached"
  if (on === lastDay) return "due-today"
  return on >= addDays(lastDay, -warning) ? "approaching" : "within"
}
