import type { CommandOf, Day, EpisodeCommandType } from "@str-service/domain"

/** A command without who gives it and when. */
export type Request<Type extends EpisodeCommandType = EpisodeCommandType> =
  Type extends EpisodeCommandType ? Omit<CommandOf<Type>, "metadata"> : never

type Data<Type extends EpisodeCommandType> = Partial<CommandOf<Type>["data"]>

export const refer = (on: Day, more: Data<"Refer"> = {}) =>
  ({
    type: "Refer",
    data: { on, personId: "p-1", team: "access", facts: {}, ...more },
  }) satisfies Request

export const recordFacts = (on: Day, facts: CommandOf<"RecordFacts">["data"]["facts"]) =>
  ({ type: "RecordFacts", data: { on, facts } }) satisfies Request

export const startEnablement = (on: Day, more: Data<"StartEnablement"> = {}) =>
  ({ type: "StartEnablement", data: { on, ...more } }) satisfies Request

export const startChargeable = (on: Day, more: Data<"StartChargeable"> = {}) =>
  ({ type: "StartChargeable", data: { on, ...more } }) satisfies Request

export const close = (on: Day, more: Data<"Close"> = {}) =>
  ({
    type: "Close",
    data: { on, reason: "goals-met", outcome: "supporting-self", ...more },
  }) satisfies Request

export const assignWorker = (on: Day, workerId = "w-1") =>
  ({ type: "AssignWorker", data: { on, workerId } }) satisfies Request

export const recordSupport = (on: Day, more: Data<"RecordSupport"> = {}) =>
  ({
    type: "RecordSupport",
    data: {
      on,
      minutes: 45,
      mode: "face-to-face",
      setting: "home",
      areas: ["daily-living"],
      activities: ["practical-help"],
      workerId: "w-1",
      ...more,
    },
  }) satisfies Request

export const recordMissedSupport = (on: Day, more: Data<"RecordMissedSupport"> = {}) =>
  ({ type: "RecordMissedSupport", data: { on, how: "did-not-attend", ...more } }) satisfies Request

export const setGoal = (on: Day, goalId: string, more: Data<"SetGoal"> = {}) =>
  ({ type: "SetGoal", data: { on, goalId, area: "social-networks", ...more } }) satisfies Request

export const reviewGoal = (on: Day, goalId: string, more: Data<"ReviewGoal"> = {}) =>
  ({ type: "ReviewGoal", data: { on, goalId, progress: "progressing", ...more } }) satisfies Request

/** A review that finds further need of support, unless told otherwise. */
export const holdReview = (on: Day, more: Data<"HoldReview"> = {}) =>
  ({
    type: "HoldReview",
    data: { on, continuingNeed: ["daily-living"], ...more },
  }) satisfies Request

export const giveChargeNotice = (on: Day, more: Data<"GiveChargeNotice"> = {}) =>
  ({
    type: "GiveChargeNotice",
    data: { on, amount: 4_250, to: "person", ...more },
  }) satisfies Request

export const grantExemption = (
  exemptionId: string,
  from: Day,
  more: Data<"GrantChargeExemption"> = {},
) =>
  ({
    type: "GrantChargeExemption",
    data: { on: from, exemptionId, ground: "waived", from, ...more },
  }) satisfies Request

export const endExemption = (exemptionId: string, on: Day) =>
  ({ type: "EndChargeExemption", data: { on, exemptionId } }) satisfies Request

export const pause = (on: Day, more: Data<"Pause"> = {}) =>
  ({ type: "Pause", data: { on, reason: "away", ...more } }) satisfies Request

export const resume = (on: Day) => ({ type: "Resume", data: { on } }) satisfies Request

export const amend = (
  target: string,
  to: CommandOf<"Amend">["data"]["to"],
  reason: CommandOf<"Amend">["data"]["reason"] = "entered-wrongly",
) => ({ type: "Amend", data: { target, reason, to } }) satisfies Request

export const withdraw = (
  target: string,
  reason: CommandOf<"Withdraw">["data"]["reason"] = "entered-wrongly",
) => ({ type: "Withdraw", data: { target, reason } }) satisfies Request
