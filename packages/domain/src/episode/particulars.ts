import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { Code } from "../code.ts"
import { PersonReference, Reference } from "../reference.ts"
import {
  ClosingOutcome,
  ClosingReason,
  GoalProgress,
  MissedReason,
  NoticeRecipient,
  OnwardProvision,
  PauseReason,
  SupportMode,
} from "./reasons.ts"

// What commands supply and events keep unchanged. `on` is always the day the thing happened.

/** A person's decision where the policy leaves a matter for discussion: whose, and why. */
export const Judgement = Schema.Struct({ by: Reference, reason: Code }).annotate({
  identifier: "Judgement",
})
export type Judgement = typeof Judgement.Type

export const referralParticulars = {
  on: Day,
  personId: PersonReference,
  /** The referring team, of the vocabulary `teams`. */
  team: Code,
  /** The service area the referral comes from, of the vocabulary `serviceAreas`. */
  serviceArea: Schema.optionalKey(Code),
}

export const startParticulars = { on: Day, judgement: Schema.optionalKey(Judgement) }

export const closingParticulars = {
  /** The last day of support. */
  on: Day,
  reason: ClosingReason,
  outcome: ClosingOutcome,
  onward: Schema.optionalKey(OnwardProvision),
}

export const assignmentParticulars = { on: Day, workerId: Reference }

export const supportParticulars = {
  on: Day,
  /** Whole minutes, 1 to 1440. */
  minutes: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1440 })),
  mode: SupportMode,
  setting: Code,
  areas: Schema.Array(Code),
  activities: Schema.Array(Code),
  workerId: Reference,
}

export const missedParticulars = {
  on: Day,
  how: MissedReason,
  workerId: Schema.optionalKey(Reference),
}

export const goalParticulars = {
  on: Day,
  goalId: Reference,
  /** The support area the goal lies in. */
  area: Code,
  /** Where the goal's wording is held, outside the record of events. */
  textRef: Schema.optionalKey(Reference),
}

export const goalReviewParticulars = { on: Day, goalId: Reference, progress: GoalProgress }

export const reviewParticulars = {
  on: Day,
  /** The support areas in which further support is needed; empty when none was found. */
  continuingNeed: Schema.Array(Code),
  nextReviewOn: Schema.optionalKey(Day),
}

export const noticeParticulars = {
  on: Day,
  /** Pence per week. */
  amount: Schema.Natural,
  to: NoticeRecipient,
}

export const exemptionParticulars = {
  /** The day the exemption was granted. */
  on: Day,
  exemptionId: Reference,
  ground: Code,
  /** The first exempt day. */
  from: Day,
  /** The last exempt day; left out while none is set. */
  until: Schema.optionalKey(Day),
}

export const exemptionEndParticulars = {
  /** The first day that is no longer exempt. */
  on: Day,
  exemptionId: Reference,
}

export const pauseParticulars = {
  /** The first paused day. */
  on: Day,
  reason: PauseReason,
}

export const resumptionParticulars = {
  /** The first day that is no longer paused. */
  on: Day,
}
