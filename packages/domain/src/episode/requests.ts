import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { SuppliedFacts } from "../policy/facts.ts"
import { WorkerStanding } from "../worker/standing.ts"
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

// What each command asks for, without who gives it and when: an amendment supplies the same.

const request = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => Schema.Struct({ type: Schema.Literal(type), data: Schema.Struct(fields) })

/** A team asks for STR support for a person. The policy is asked at once. */
export const Refer = request("Refer", { ...referralParticulars, facts: SuppliedFacts })

/** Facts of the referral are added or changed. The policy is asked again. */
export const RecordFacts = request("RecordFacts", { on: Day, facts: SuppliedFacts })

/** The free period begins. Source: spec, Definition of STR work. */
export const StartEnablement = request("StartEnablement", startParticulars)

/** Further support begins, which may be charged for. Source: spec, Definition of STR work. */
export const StartChargeable = request("StartChargeable", startParticulars)

/** Support ends, on its last day. */
export const Close = request("Close", closingParticulars)

/** A worker comes to hold the episode. */
export const AssignWorker = request("AssignWorker", {
  ...assignmentParticulars,
  /**
   * Where the worker stands on the day, as the host knows it from the worker's own stream. Left out
   * where nothing is known. It is asked for the decision and not recorded.
   */
  worker: Schema.optionalKey(WorkerStanding),
})

export const RecordSupport = request("RecordSupport", supportParticulars)

export const RecordMissedSupport = request("RecordMissedSupport", missedParticulars)

export const SetGoal = request("SetGoal", goalParticulars)

export const ReviewGoal = request("ReviewGoal", goalReviewParticulars)

export const HoldReview = request("HoldReview", reviewParticulars)

export const GiveChargeNotice = request("GiveChargeNotice", noticeParticulars)

export const GrantChargeExemption = request("GrantChargeExemption", exemptionParticulars)

export const EndChargeExemption = request("EndChargeExemption", exemptionEndParticulars)

const Pause = request("Pause", pauseParticulars)

/** A pause typed up late brings its end along, so that it fits in before later pauses. */
export const PauseUntil = request("Pause", {
  ...pauseParticulars,
  /** The first day that is no longer paused. */
  resumedOn: Schema.optionalKey(Day),
})

export const Resume = request("Resume", resumptionParticulars)

/** What an amendment supplies in place of what was recorded. */
export const Replacement = Schema.Union([
  Refer,
  RecordFacts,
  StartEnablement,
  StartChargeable,
  Close,
  AssignWorker,
  RecordSupport,
  RecordMissedSupport,
  SetGoal,
  ReviewGoal,
  HoldReview,
  GiveChargeNotice,
  GrantChargeExemption,
  EndChargeExemption,
  Pause,
  Resume,
]).annotate({ identifier: "Replacement" })
export type Replacement = typeof Replacement.Type
