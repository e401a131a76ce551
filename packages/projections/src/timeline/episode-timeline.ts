import type { FactualEvent } from "@str-service/domain"
import {
  Code,
  CorrectionReason,
  Day,
  EpisodeEvent,
  Instant,
  Reference,
} from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { EpisodePhase } from "../episode/phase.ts"
import { BreachRow } from "../limits/breach.ts"
import { LimitStanding } from "../limits/limit-standing.ts"
import { Period } from "../spans/period.ts"
import { Span } from "../spans/spans.ts"
import { column } from "../view/column.ts"

const Fact = EpisodeEvent.pipe(
  Schema.refine((event): event is FactualEvent => !isCorrection(event), {
    expected: "an event that is not itself a correction",
  }),
)

const isCorrection = ({ type }: EpisodeEvent): boolean => type === "Amended" || type === "Withdrawn"

/** That an event was to be read otherwise, or not at all, from then on. */
export const TimelineCorrection = Schema.Struct({
  kind: Schema.Literals(["amended", "withdrawn"]),
  /** The `eventId` of the correction itself. */
  eventId: Schema.String,
  /** The day it was made. */
  on: Day,
  /** `follows-from-the-record` where nobody asked for it: it follows from another. */
  reason: Schema.Literals([...CorrectionReason.literals, "follows-from-the-record"]),
  /** The instant it was written down, UTC. */
  recordedAt: Instant,
  actor: Reference,
  /** What the event said until then. */
  before: Fact,
}).annotate({ identifier: "TimelineCorrection" })
export type TimelineCorrection = typeof TimelineCorrection.Type

/** Something that happened in an episode, or that was said wrongly to have happened. */
export const TimelineEntry = Schema.Struct({
  /** The day it happened, as the record says now; for a breach the first day beyond the limit. */
  on: Day,
  /** The instant it was first written down, UTC. */
  recordedAt: Instant,
  /** Who wrote it down. */
  actor: Reference,
  /** Whether it stands as first recorded, in other words, or no longer. */
  standing: Schema.Literals(["as-recorded", "amended", "withdrawn"]),
  /** What it says now; of what was withdrawn, what it said last. */
  event: Fact,
  /** In the order in which they were made. */
  corrections: Schema.Array(TimelineCorrection),
}).annotate({ identifier: "TimelineEntry" })
export type TimelineEntry = typeof TimelineEntry.Type

const source = "domain, Spans and lists, exactly; Corrections"

/** One episode from day to day, through the day asked about. */
export const EpisodeTimeline = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  team: column(Code, { means: "The referring team.", source }),
  through: column(Day, { means: "The day asked about.", source }),
  phase: column(EpisodePhase, {
    means:
      "The phase on the day asked about; through the day of closing still the phase that support was in.",
    source,
  }),
  entries: column(Schema.Array(TimelineEntry), {
    means:
      "What happened, who recorded it when, and how it was corrected: sorted by day, and within a day by the order of recording.",
    source,
  }),
  spans: column(Schema.Array(Span), {
    means: "Its free, chargeable, paused and exempt days, sorted by first day.",
    source,
  }),
  chargeableDays: column(Schema.Array(Period), {
    means: "The days that may be charged for, as maximal runs of consecutive days.",
    source,
  }),
  chargeableWithoutNotice: column(Schema.Array(Period), {
    means: "Of these the days before the person was first told of the charge.",
    source,
  }),
  limits: column(Schema.Array(LimitStanding), {
    means: "Its limits and how they stand, in the order in which they were pinned.",
    source,
  }),
  breaches: column(Schema.Array(BreachRow), {
    means: "The limits exceeded, in the order in which they were flagged.",
    source,
  }),
}).annotate({ identifier: "EpisodeTimeline" })
export type EpisodeTimeline = typeof EpisodeTimeline.Type
