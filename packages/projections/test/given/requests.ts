import type { Day, EpisodeCommand } from "@str-service/domain"

/** What a command asks for, without who gives it and when. */
export interface Request {
  readonly type: EpisodeCommand["type"]
  readonly data: { readonly on?: Day; readonly [field: string]: unknown }
}

type More = { readonly [field: string]: unknown }

export const refer = (on: Day, more: More = {}): Request => ({
  type: "Refer",
  data: { on, personId: "p-1", team: "access", facts: { inCrisis: true }, ...more },
})

export const recordFacts = (on: Day, facts: More): Request => ({
  type: "RecordFacts",
  data: { on, facts },
})

export const startEnablement = (on: Day, more: More = {}): Request => ({
  type: "StartEnablement",
  data: { on, ...more },
})

export const startChargeable = (on: Day): Request => ({ type: "StartChargeable", data: { on } })

export const close = (on: Day, more: More = {}): Request => ({
  type: "Close",
  data: { on, reason: "goals-met", outcome: "supporting-self", ...more },
})

export const assign = (on: Day, workerId: string): Request => ({
  type: "AssignWorker",
  data: { on, workerId },
})

export const support = (on: Day, minutes = 60): Request => ({
  type: "RecordSupport",
  data: {
    on,
    minutes,
    mode: "face-to-face",
    setting: "home",
    areas: ["daily-living"],
    activities: ["accompanying"],
    workerId: "w-1",
  },
})

export const missed = (on: Day): Request => ({
  type: "RecordMissedSupport",
  data: { on, how: "did-not-attend" },
})

export const holdReview = (on: Day, more: More = {}): Request => ({
  type: "HoldReview",
  data: { on, continuingNeed: ["daily-living"], ...more },
})

export const giveNotice = (on: Day): Request => ({
  type: "GiveChargeNotice",
  data: { on, amount: 2_500, to: "person" },
})

export const exempt = (exemptionId: string, from: Day, more: More = {}): Request => ({
  type: "GrantChargeExemption",
  data: { on: from, exemptionId, ground: "waived", from, ...more },
})

export const endExemption = (exemptionId: string, on: Day): Request => ({
  type: "EndChargeExemption",
  data: { on, exemptionId },
})

export const pause = (on: Day, more: More = {}): Request => ({
  type: "Pause",
  data: { on, reason: "away", ...more },
})

export const resume = (on: Day): Request => ({ type: "Resume", data: { on } })

export const amend = (target: string, to: Request): Request => ({
  type: "Amend",
  data: { target, reason: "entered-wrongly", to },
})

export const withdraw = (target: string): Request => ({
  type: "Withdraw",
  data: { target, reason: "entered-twice" },
})
