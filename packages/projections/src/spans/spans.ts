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
export const spansThrough = (known: KnownEpisode, on: Day): ReadonlyArray<Span> =>
  [
    ...freeSpan(known, on),
    ...chargeableSpan(known, on),
    ...pausedSpans(known, on),
    ...exemptSpans(known, on),
  ].sort(byFirstDay)

const byFirstDay = (a: Span, b: Span): number => Order.String(a.from, b.from)

const freeSpan = (state: KnownEpisode, on: Day): ReadonlyArray<Span> => {
  const from = enablementStartedOn(state)
  return from === null
    ? []
    : span("free", from, dayBefore(chargeableStartedOn(state)) ?? closedOn(state), on)
}

const chargeableSpan = (state: KnownEpisode, on: Day): ReadonlyArray<Span> => {
  const from = chargeableStartedOn(state)
  return from === null ? [] : span("chargeable", from, closedOn(state), on)
}

const pausedSpans = (state: KnownEpisode, on: Day): ReadonlyArray<Span> =>
  state.record.pauses.flatMap(({ from, resumedOn }) =>
    span("paused", from, dayBefore(resumedOn) ?? closedOn(state), on),
  )

const exemptSpans = (state: KnownEpisode, on: Day): ReadonlyArray<Span> =>
  state.record.exemptions.flatMap((exemption) =>
    span("exempt", exemption.from, first([lastExemptDay(exemption), closedOn(state)]), on),
  )

/** The last day of an exemption; `undefined` while none is set. */
export const lastExemptDay = ({ until, endedOn }: Exemption): Day | undefined =>
  first([until ?? undefined, dayBefore(endedOn)])

const span = (
  kind: Span["kind"],
  from: Day,
  end: Day | undefined,
  on: Day,
): ReadonlyArray<Span> => {
  const ongoing = end === undefined || end > on
  const to = ongoing ? on : end
  return to < from ? [] : [{ kind, from, to, ongoing }]
}

const closedOn = (state: KnownEpisode): Day | undefined => closingOf(state)?.on

const dayBefore = (day: Day | null | undefined): Day | undefined =>
  day === null || day === undefined ? undefined : addDays(day, -1)

const first = (days: ReadonlyArray<Day | undefined>): Day | undefined =>
  days.reduce((a, b) => (a === undefined || b === undefined ? (a ?? b) : earliest(a, b)))
