import {
  ChargingAnswer,
  ClosingOutcome,
  ClosingReason,
  Code,
  Day,
  EligibilityAnswer,
  OnwardProvision,
  Reference,
} from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { EpisodePhase } from "../episode/phase.ts"
import { BreachRow } from "../limits/breach.ts"
import { LimitStanding } from "../limits/limit-standing.ts"
import { column } from "../view/column.ts"

const source = "domain, The episode; Spans and lists, exactly"

/**
 * A row of the episode summary: one episode as it stood on the day asked about. What happened on
 * later days is left out; `null` stands for what had not happened.
 */
export const EpisodeSummary = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  team: column(Code, { means: "The referring team.", source: "spec, Scope" }),
  serviceArea: column(Schema.NullOr(Code), {
    means: "The service area the referral came from.",
    source: "role, service areas",
  }),
  phase: column(EpisodePhase, {
    means:
      "The phase on the day asked about; through `closedOn` still the phase that support was in.",
    source,
  }),
  workerId: column(Schema.NullOr(Reference), {
    means:
      "Who held the episode on the day asked about: the worker of the latest assignment by its day.",
    source,
  }),
  referredOn: column(Day, { means: "The day of the referral.", source }),
  enablementStartedOn: column(Schema.NullOr(Day), {
    means: "The first day of enablement, the free period.",
    source: "spec, Definition of STR work",
  }),
  chargeableStartedOn: column(Schema.NullOr(Day), {
    means: "The first day of chargeable support.",
    source: "spec, Definition of STR work",
  }),
  closedOn: column(Schema.NullOr(Day), { means: "The last day of support.", source }),
  closingReason: column(Schema.NullOr(ClosingReason), {
    means: "Why the episode was closed.",
    source,
  }),
  closingOutcome: column(Schema.NullOr(ClosingOutcome), {
    means: "What the person went on to.",
    source,
  }),
  onward: column(Schema.NullOr(OnwardProvision), {
    means: "Who provides for the person after closing, where somebody does.",
    source,
  }),
  eligibility: column(Schema.NullOr(EligibilityAnswer.fields.outcome), {
    means: "What the latest assessment says of eligibility.",
    source,
  }),
  eligibilityRule: column(Schema.NullOr(Schema.String), {
    means: "The rule that decided that; `null` too where the rule is not settled.",
    source,
  }),
  eligibilityChanged: column(Schema.Boolean, {
    means: "Whether enablement was started on an assessment whose outcome is no longer the latest.",
    source,
  }),
  charging: column(Schema.NullOr(ChargingAnswer.fields.outcome), {
    means: "What the latest assessment says of charging.",
    source,
  }),
  chargingRule: column(Schema.NullOr(Schema.String), {
    means: "The rule that decided that; `null` too where the rule is not settled.",
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
  contacts: column(Schema.Natural, {
    means: "How often support was given.",
    unit: "contacts",
    source,
  }),
  minutes: column(Schema.Natural, {
    means: "How long the support given lasted in all.",
    unit: "minutes",
    source,
  }),
  missed: column(Schema.Natural, {
    means: "How often support was planned and did not happen.",
    unit: "contacts",
    source,
  }),
  pausedSince: column(Schema.NullOr(Day), {
    means: "The first day of the pause that the day asked about lies in.",
    source,
  }),
  chargeableDays: column(Schema.Natural, {
    means: "The days of chargeable support, less exempt and paused ones.",
    unit: "days",
    source,
  }),
  firstNoticeOn: column(Schema.NullOr(Day), {
    means: "The day on which the person was first told of the charge.",
    source,
  }),
  chargeableDaysWithoutNotice: column(Schema.Natural, {
    means: "The chargeable days before that notice.",
    unit: "days",
    source,
  }),
  chargeableWithoutNotice: column(Schema.Boolean, {
    means: "Whether there are chargeable days and no notice has been given.",
    source,
  }),
}).annotate({ identifier: "EpisodeSummary" })
export type EpisodeSummary = typeof EpisodeSummary.Type
