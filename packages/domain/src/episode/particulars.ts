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
export const Judgement = Schema.Struct({
  by: Reference.annotateKey({ description: "Who decided." }),
  reason: Code.annotateKey({ description: "Of the vocabulary judgementReasons." }),
}).annotate({
  identifier: "Judgement",
})
export type Judgement = typeof Judgement.Type

export const referralParticulars = {
  on: Day,
  personId: PersonReference,
  team: Code.annotateKey({ description: "The referring team, of the vocabulary teams." }),
  serviceArea: Schema.optionalKey(Code).annotateKey({
    description: "The service area the referral comes from, of the vocabulary serviceAreas.",
  }),
}

export const startParticulars = { on: Day, judgement: Schema.optionalKey(Judgement) }

export const closingParticulars = {
  on: Day.annotateKey({ description: "The last day of support." }),
  reason: ClosingReason,
  outcome: ClosingOutcome,
  onward: Schema.optionalKey(OnwardProvision),
}

export const assignmentParticulars = { on: Day, workerId: Reference }

export const supportParticulars = {
  on: Day,
  minutes: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1440 })).annotateKey({
    description: "Whole minutes, 1 to 1440.",
  }),
  mode: SupportMode,
  setting: Code.annotateKey({
    description: "Where support was given, of the vocabulary settings.",
  }),
  areas: Schema.Array(Code).annotateKey({
    description: "What it was about, of the vocabulary supportAreas.",
  }),
  activities: Schema.Array(Code).annotateKey({
    description: "What was done, of the vocabulary activities.",
  }),
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
  area: Code.annotateKey({ description: "Where the goal lies, of the vocabulary supportAreas." }),
  textRef: Schema.optionalKey(Reference).annotateKey({
    description: "Where the goal's wording is held, outside the record of events.",
  }),
}

export const goalReviewParticulars = { on: Day, goalId: Reference, progress: GoalProgress }

export const reviewParticulars = {
  on: Day,
  continuingNeed: Schema.Array(Code).annotateKey({
    description:
      "Where further support is needed, of the vocabulary supportAreas; empty when none was found.",
  }),
  nextReviewOn: Schema.optionalKey(Day),
}

export const noticeParticulars = {
  on: Day,
  amount: Schema.Natural.annotateKey({ description: "Pence per week." }),
  to: NoticeRecipient,
}

export const exemptionParticulars = {
  on: Day.annotateKey({ description: "The day the exemption was granted." }),
  exemptionId: Reference,
  ground: Code.annotateKey({ description: "Of the vocabulary exemptionGrounds." }),
  from: Day.annotateKey({ description: "The first exempt day." }),
  until: Schema.optionalKey(Day).annotateKey({
    description: "The last exempt day; left out while none is set.",
  }),
}

export const exemptionEndParticulars = {
  on: Day.annotateKey({ description: "The first day that is no longer exempt." }),
  exemptionId: Reference,
}

export const pauseParticulars = {
  on: Day.annotateKey({ description: "The first paused day." }),
  reason: PauseReason,
}

export const resumptionParticulars = {
  on: Day.annotateKey({ description: "The first day that is no longer paused." }),
}
