import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { ChargingAnswer, EligibilityAnswer, PolicyReference } from "../policy/assessment.ts"
import { Facts } from "../policy/facts.ts"
import { LimitStart } from "../policy/limit-rule.ts"
import { eventParticulars } from "../recording/event-particulars.ts"
import { Reference } from "../reference.ts"
import { PinnedLimit } from "./limit.ts"
import {
  assignmentParticulars,
  closingParticulars,
  exemptionEndParticulars,
  exemptionParticulars,
  goalParticulars,
  goalReviewParticulars,
  missedParticulars,
  noticeParticulars,
  pauseParticulars,
  referralParticulars,
  resumptionParticulars,
  reviewParticulars,
  startParticulars,
  supportParticulars,
} from "./particulars.ts"
import { CorrectionReason } from "./reasons.ts"

const body = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => Schema.Struct({ type: Schema.Literal(type), data: Schema.Struct(fields) })

const limits = { limits: Schema.Array(PinnedLimit) }

const Referred = body("Referred", { ...referralParticulars, facts: Facts, ...limits })
const FactsRecorded = body("FactsRecorded", { on: Day, facts: Facts })
const EnablementStarted = body("EnablementStarted", { ...startParticulars, ...limits })
const ChargeableStarted = body("ChargeableStarted", { ...startParticulars, ...limits })
const Closed = body("Closed", closingParticulars)
const WorkerAssigned = body("WorkerAssigned", assignmentParticulars)
const SupportRecorded = body("SupportRecorded", supportParticulars)
const SupportMissed = body("SupportMissed", missedParticulars)
const GoalSet = body("GoalSet", goalParticulars)
const GoalReviewed = body("GoalReviewed", goalReviewParticulars)
const ReviewHeld = body("ReviewHeld", reviewParticulars)
const ChargeNoticeGiven = body("ChargeNoticeGiven", noticeParticulars)
const ChargeExemptionGranted = body("ChargeExemptionGranted", {
  ...exemptionParticulars,
  basis: Schema.Literals(["granted", "charging-assessment"]).annotateKey({
    description: "Whether somebody granted it, or it follows from the policy's charging decision.",
  }),
})
const ChargeExemptionEnded = body("ChargeExemptionEnded", exemptionEndParticulars)
const Paused = body("Paused", pauseParticulars)
const Resumed = body("Resumed", resumptionParticulars)

/** What can be amended or withdrawn: everything but corrections, assessments and breaches. */
export const CorrectableBody = Schema.Union([
  Referred,
  FactsRecorded,
  EnablementStarted,
  ChargeableStarted,
  Closed,
  WorkerAssigned,
  SupportRecorded,
  SupportMissed,
  GoalSet,
  GoalReviewed,
  ReviewHeld,
  ChargeNoticeGiven,
  ChargeExemptionGranted,
  ChargeExemptionEnded,
  Paused,
  Resumed,
]).annotate({ identifier: "CorrectableBody" })
export type CorrectableBody = typeof CorrectableBody.Type

/** The policy's answer on eligibility, as on `on`: the latest day for which facts are recorded. */
const EligibilityAssessed = body("EligibilityAssessed", {
  on: Day,
  ...EligibilityAnswer.fields,
  policy: PolicyReference,
})

/** The policy's answer on charging, as on the day chargeable support started. */
const ChargingAssessed = body("ChargingAssessed", {
  on: Day,
  ...ChargingAnswer.fields,
  policy: PolicyReference,
})

const LimitBreached = body("LimitBreached", {
  on: Day.annotateKey({ description: "The first day beyond the limit." }),
  limit: Schema.String,
  from: LimitStart.annotateKey({ description: "The event the limit runs from." }),
  lastDay: Day.annotateKey({ description: "The last day that the limit permitted." }),
  foundOn: Day.annotateKey({ description: "The day on which the record first showed it." }),
})

/** Corrections that somebody asked for, and those that follow from one. */
const correction = {
  on: Day.annotateKey({ description: "The day the correction was made." }),
  target: Schema.String.annotateKey({ description: "The eventId of the event corrected." }),
  reason: Schema.Literals([...CorrectionReason.literals, "follows-from-the-record"]),
}

const Amended = body("Amended", {
  ...correction,
  event: CorrectableBody.annotateKey({ description: "The event as it is to be read from now on." }),
})

const Withdrawn = body("Withdrawn", correction)

/** Where an event stands: in which stream, at which place, recorded when and by whom. */
export const EventMetadata = Schema.Struct({
  episodeId: Reference,
  ...eventParticulars,
}).annotate({ identifier: "EventMetadata" })
export type EventMetadata = typeof EventMetadata.Type

const recorded = <Fields extends Schema.Struct.Fields>(schema: { readonly fields: Fields }) =>
  Schema.Struct({ ...schema.fields, metadata: EventMetadata })

/** Everything that can have happened in an episode. */
export const EpisodeEvent = Schema.Union([
  recorded(Referred),
  recorded(FactsRecorded),
  recorded(EnablementStarted),
  recorded(ChargeableStarted),
  recorded(Closed),
  recorded(WorkerAssigned),
  recorded(SupportRecorded),
  recorded(SupportMissed),
  recorded(GoalSet),
  recorded(GoalReviewed),
  recorded(ReviewHeld),
  recorded(ChargeNoticeGiven),
  recorded(ChargeExemptionGranted),
  recorded(ChargeExemptionEnded),
  recorded(Paused),
  recorded(Resumed),
  recorded(EligibilityAssessed),
  recorded(ChargingAssessed),
  recorded(LimitBreached),
  recorded(Amended),
  recorded(Withdrawn),
]).annotate({ identifier: "EpisodeEvent" })
export type EpisodeEvent = typeof EpisodeEvent.Type

export type EpisodeEventType = EpisodeEvent["type"]

/** The event of one type. */
export type EventOf<Type extends EpisodeEventType> = Extract<EpisodeEvent, { readonly type: Type }>

/** What an event of one type says, without where it stands. */
export type BodyOf<Type extends EpisodeEventType> = Type extends EpisodeEventType
  ? Omit<EventOf<Type>, "metadata">
  : never

/** What any event says, without where it stands. */
export type EventBody = BodyOf<EpisodeEventType>
