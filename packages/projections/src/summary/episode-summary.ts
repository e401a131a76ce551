import {
  ChargingAnswer,
  ClosingOutcome,
  ClosingReason,
  Code,
  Day,
  EligibilityAnswer,
  OnwardProvision,
  Reference,
} from "@str-service/domain"
import * as Schema from "effect/Schema"
import { EpisodePhase } from "../episode/phase.ts"
import { BreachRow } from "../limits/breach.ts"
import { LimitStanding } from "../limits/limit-standing.ts"

const count = Schema.Natural

/**
 * A row of the episode summary: one episode as it stood on the day asked about, by what the record
 * says now. What happened on later days is left out; `null` stands for what had not happened.
 *
 * Source, where a column names none: domain, The episode; Spans and lists, exactly.
 */
export const EpisodeSummary = Schema.Struct({
  episodeId: Reference,
  personId: Reference,
  /** The referring team. Source: spec, Scope. */
  team: Code,
  /** The service area the referral came from. Source: role, service areas. */
  serviceArea: Schema.NullOr(Code),
  /** The phase on that day; through `closedOn` still the phase that support was in. */
  phase: EpisodePhase,
  /** Who held the episode on that day: the worker of the latest assignment by its day. */
  workerId: Schema.NullOr(Reference),
  referredOn: Day,
  /** The first day of the free period. Source: spec, Definition of STR work. */
  enablementStartedOn: Schema.NullOr(Day),
  /** The first day of further support. Source: spec, Definition of STR work. */
  chargeableStartedOn: Schema.NullOr(Day),
  /** The last day of support. */
  closedOn: Schema.NullOr(Day),
  closingReason: Schema.NullOr(ClosingReason),
  closingOutcome: Schema.NullOr(ClosingOutcome),
  onward: Schema.NullOr(OnwardProvision),
  /** What the latest assessment says of eligibility. */
  eligibility: Schema.NullOr(EligibilityAnswer.fields.outcome),
  /** The rule that said so; `null` too where the rule is not settled. */
  eligibilityRule: Schema.NullOr(Schema.String),
  /** Whether enablement was started on an assessment whose outcome is no longer the latest. */
  eligibilityChanged: Schema.Boolean,
  /** What the latest assessment says of charging. */
  charging: Schema.NullOr(ChargingAnswer.fields.outcome),
  /** The rule that said so; `null` too where the rule is not settled. */
  chargingRule: Schema.NullOr(Schema.String),
  /** In the order in which they were pinned. */
  limits: Schema.Array(LimitStanding),
  /** In the order in which they were flagged. */
  breaches: Schema.Array(BreachRow),
  /** How often support was given. */
  contacts: count,
  /** Minutes of support given. */
  minutes: count,
  /** How often support was planned and did not happen. */
  missed: count,
  /** The first day of the pause that the day asked about lies in. */
  pausedSince: Schema.NullOr(Day),
  /** Days: those of chargeable support, less exempt and paused ones. */
  chargeableDays: count,
  /** The day on which the person was first told of the charge. */
  firstNoticeOn: Schema.NullOr(Day),
  /** Days: the chargeable days before that notice. */
  chargeableDaysWithoutNotice: count,
  /** Whether there are chargeable days and no notice has been given. */
  chargeableWithoutNotice: Schema.Boolean,
}).annotate({ identifier: "EpisodeSummary" })
export type EpisodeSummary = typeof EpisodeSummary.Type
