import {
  Code,
  CorrectionReason,
  Day,
  EpisodeEvent,
  type FactualEvent,
  Instant,
  Reference,
} from "@str-service/domain"
import * as Schema from "effect/Schema"
import { EpisodePhase } from "../episode/phase.ts"
import { BreachRow } from "../limits/breach.ts"
import { LimitStanding } from "../limits/limit-standing.ts"
import { Period } from "../spans/period.ts"
import { Span } from "../spans/spans.ts"

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

/**
 * One episode from day to day, through the day asked about, by what the record says now.
 *
 * Source of the spans and of what counts as a chargeable day: domain, Spans and lists, exactly.
 */
export const EpisodeTimeline = Schema.Struct({
  episodeId: Reference,
  personId: Reference,
  team: Code,
  /** The day asked about. */
  through: Day,
  /** The phase on that day; through the day of closing still the phase that support was in. */
  phase: EpisodePhase,
  /** Sorted by day, and within a day by the order of recording. */
  entries: Schema.Array(TimelineEntry),
  /** Sorted by first day. */
  spans: Schema.Array(Span),
  /** The days that may be charged for, as maximal runs of consecutive days. */
  chargeableDays: Schema.Array(Period),
  /** Of these the days before the person was first told of the charge. */
  chargeableWithoutNotice: Schema.Array(Period),
  /** In the order in which they were pinned. */
  limits: Schema.Array(LimitStanding),
  /** In the order in which they were flagged. */
  breaches: Schema.Array(BreachRow),
}).annotate({ identifier: "EpisodeTimeline" })
export type EpisodeTimeline = typeof EpisodeTimeline.Type
