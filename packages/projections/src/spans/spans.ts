import {
  addDays,
  type Day,
  type EpisodeState,
  type Exemption,
  earliest,
  type KnownEpisode,
} from "@str-service/domain"
import * as Order from "effect/Order"
import * as Schema from "effect/Schema"
import { episodeOn } from "../episode/episode-on.ts"
import { chargeableStartedOn, closingOf, enablementStartedOn } from "../episode/turning-points.ts"
import { Period } from "./period.ts"

/**
 * Days of an episode that are of one kind, both end days included:
 *
 * - `free`: enablement, from its start through the day before chargeable support, or through closing;
 * - `chargeable`: chargeable support from its start through closing, exempt and paused days among
 *   them;
 * - `paused`: from the first paused day through the day before support resumed, or through closing;
 * - `exempt`: from the first exempt day through the earlier of the last one granted and the day
 *   before the exemption was ended, and at most through closing.
 *
 * Source: domain, Spans and lists, exactly; spec, Definition of STR work.
 */
export const Span = Schema.Struct({
  kind: Schema.Literals(["free", "chargeable", "paused", "exempt"]),
  ...Period.fields,
  /** Whether it goes on after `to`, which is then the day asked about. */
  ongoing: Schema.Boolean,
}).annotate({ identifier: "Span" })
export type Span = typeof Span.Type

/**
 * The spans of an episode through a day, of what the record says now: sorted by first day, and by
 * kind as listed in `Span` where these are the same. What begins later is left out.
 */
export const spansOf = (state: EpisodeState, on: Day): ReadonlyArray<Span> => {
  const known = episodeOn(state, on)
  return known.phase === "NotReferred" ? [] : spansThrough(known, on)
}

/** The spans of an episode as it stood on a day (`episodeOn`). */
export const spansThrough = (known: KnownEpisode, on: Day): ReadonlyArray<Span> => {
  const spans: Array<Span> = []
  const add = (kind: Span["kind"], from: Day, end: Day | undefined): void => {
    const ongoing = end === undefined || end > on
    const to = ongoing ? on : end
    if (from <= to) spans.push({ kind, from, to, ongoing })
  }
  const closedOn = closingOf(known)?.on
  const freeFrom = enablementStartedOn(known)
  const chargeableFrom = chargeableStartedOn(known)
  if (freeFrom !== null) add("free", freeFrom, dayBefore(chargeableFrom) ?? closedOn)
  if (chargeableFrom !== null) add("chargeable", chargeableFrom, closedOn)
  const { pauses, exemptions } = known.record
  if (pauses.length === 0 && exemptions.length === 0) return spans
  for (const { from, resumedOn } of pauses) {
    add("paused", from, dayBefore(resumedOn) ?? closedOn)
  }
  for (const exemption of exemptions) {
    add("exempt", exemption.from, first([lastExemptDay(exemption), closedOn]))
  }
  return spans.sort(byFirstDay)
}

const byFirstDay = (a: Span, b: Span): number => Order.String(a.from, b.from)

/** The last day of an exemption; `undefined` while none is set. */
export const lastExemptDay = ({ until, endedOn }: Exemption): Day | undefined =>
  first([until ?? undefined, dayBefore(endedOn)])

const dayBefore = (day: Day | null | undefined): Day | undefined =>
  day === null || day === undefined ? undefined : addDays(day, -1)

const first = (days: ReadonlyArray<Day | undefined>): Day | undefined =>
  days.reduce((a, b) => (a === undefined || b === undefined ? (a ?? b) : earliest(a, b)))
