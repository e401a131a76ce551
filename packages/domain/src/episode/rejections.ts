import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { FactProblem } from "../policy/facts.ts"
import {
  AlreadyWithdrawn,
  CommandAlreadyHandled,
  correctionUnlawful,
  EventNotFound,
  InFuture,
  NotCorrectable,
  UnknownCodes,
  WrongReplacement,
} from "../recording/rejections.ts"

// Why a command is refused. Each is plain data; `messageOf` puts it into a sentence.

const TaggedStruct = Schema.TaggedStruct

const byPolicy = { on: Day, policyId: Schema.String, policyVersion: Schema.String }

/** What cannot be, given what is recorded: the order of things and their days. */
export const OrderRejection = Schema.Union([
  TaggedStruct("NotReferred", {}),
  TaggedStruct("AlreadyReferred", { on: Day }),
  TaggedStruct("BeforeReferral", { on: Day, referredOn: Day }),
  TaggedStruct("EnablementNotStarted", {}),
  TaggedStruct("AlreadyStarted", {
    start: Schema.Literals(["EnablementStarted", "ChargeableStarted"]),
    on: Day,
  }),
  /** Chargeable support starts on a later day than enablement. */
  TaggedStruct("ChargeableTooEarly", { on: Day, enablementStartedOn: Day }),
  TaggedStruct("AlreadyClosed", { closedOn: Day }),
  TaggedStruct("AfterClosing", { on: Day, closedOn: Day }),
  /** Something recorded happened after the day of closing asked for. */
  TaggedStruct("ClosesTooEarly", { on: Day, eventId: Schema.String, happenedOn: Day }),
  TaggedStruct("PeriodReversed", { from: Day, until: Day }),
  /** No goal of that id was set by that day; `null`: none was set at all. */
  TaggedStruct("GoalNotSet", { goalId: Schema.NullOr(Schema.String) }),
  TaggedStruct("GoalAlreadySet", { goalId: Schema.String }),
  /** No exemption of that id was granted; `null`: none is left to end. */
  TaggedStruct("ExemptionNotGranted", { exemptionId: Schema.NullOr(Schema.String) }),
  TaggedStruct("ExemptionAlreadyGranted", { exemptionId: Schema.String }),
  TaggedStruct("ExemptionAlreadyEnded", { exemptionId: Schema.String, endedOn: Day }),
  /** Pauses exist in enablement and chargeable support only. */
  TaggedStruct("PauseOutsideSupport", { on: Day, supportFrom: Schema.NullOr(Day) }),
  TaggedStruct("AlreadyPaused", { on: Day, pausedOn: Day }),
  TaggedStruct("NotPaused", { on: Day }),
  TaggedStruct("PausesOverlap", { pausedOn: Day, nextPausedOn: Day }),
])
export type OrderRejection = typeof OrderRejection.Type

const OtherRejection = Schema.Union([
  TaggedStruct("WrongEpisode", { expected: Schema.String, given: Schema.String }),
  CommandAlreadyHandled,
  InFuture,
  TaggedStruct("NoPolicyInForce", { on: Day }),
  TaggedStruct("PolicyDoesNotDecide", {
    decision: Schema.Literals(["eligibility", "charging"]),
    policyId: Schema.String,
    policyVersion: Schema.String,
  }),
  TaggedStruct("FactsRefused", { problems: Schema.Array(FactProblem) }),
  UnknownCodes,
  /** The record holds a referral without what the policy says of it: other software wrote it. */
  TaggedStruct("NotAssessed", {}),
  TaggedStruct("MoreInformationNeeded", {
    decision: Schema.Literals(["eligibility", "charging"]),
    missing: Schema.Array(Schema.String),
  }),
  TaggedStruct("NotAccepted", { outcome: Schema.Literals(["signpost", "decline"]) }),
  TaggedStruct("JudgementNeeded", { decision: Schema.Literals(["eligibility", "charging"]) }),
  /** The latest review up to that day found no continuing need; `null`: none had been held. */
  TaggedStruct("ContinuingNeedNotRecorded", { on: Day, reviewedOn: Schema.NullOr(Day) }),
  TaggedStruct("LimitWouldBeExceeded", { limit: Schema.String, lastDay: Day, on: Day }),
  TaggedStruct("WorkerNotYetAppointed", {
    workerId: Schema.String,
    on: Day,
    appointedOn: Day,
  }),
  TaggedStruct("WorkerHasLeft", { workerId: Schema.String, on: Day, leftOn: Day }),
  /** The policy in force on the day lets only STR workers hold episodes, and this is none. */
  TaggedStruct("OnlyStrWorkersAssigned", { workerId: Schema.String, ...byPolicy }),
  /** The policy in force on the day lets only STR workers hold episodes; the role was not told. */
  TaggedStruct("WorkerNotKnown", { workerId: Schema.String, ...byPolicy }),
  EventNotFound,
  NotCorrectable,
  AlreadyWithdrawn,
  WrongReplacement,
  correctionUnlawful(OrderRejection),
])

/** Every reason for which a command is refused. */
export const Rejection = Schema.Union([
  ...OrderRejection.members,
  ...OtherRejection.members,
]).annotate({ identifier: "Rejection" })
export type Rejection = typeof Rejection.Type

export type RejectionTag = Rejection["_tag"]
