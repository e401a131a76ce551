import {
  addDays,
  type CorrectableBody,
  type EpisodeState,
  type FactualEvent,
  type Replacement,
} from "@str-service/domain"
import type { Random } from "../random.ts"
import type { LateRequest } from "../recording/diary.ts"
import { latestOf } from "./occasion.ts"

type Type = CorrectableBody["type"]

/** A request to read the latest event of a type otherwise, where there is one. */
export const amendLatest =
  (type: Type, random: Random): LateRequest =>
  (state: EpisodeState) => {
    const event = latestOf(state, type)
    const to = event === null ? null : asMeant(event, random)
    if (event === null || to === null) return null
    const reason = random.oneOf(["entered-wrongly", "better-information"])
    return { type: "Amend", data: { target: event.metadata.eventId, reason, to } }
  }

/** What an event should have said from the beginning. */
const asMeant = (event: FactualEvent, random: Random): Replacement | null => {
  const days = random.oneOf([-2, -1, 1, 2])
  switch (event.type) {
    case "Referred": {
      const { limits: _, facts, ...referral } = event.data
      return { type: "Refer", data: { ...referral, facts: { ...facts, inCrisis: true } } }
    }
    case "FactsRecorded":
      return {
        type: "RecordFacts",
        data: { on: event.data.on, facts: { ...event.data.facts, inCrisis: true } },
      }
    case "EnablementStarted": {
      const { limits: _, ...start } = event.data
      return { type: "StartEnablement", data: { ...start, on: addDays(start.on, days) } }
    }
    case "ChargeableStarted": {
      const { limits: _, ...start } = event.data
      return { type: "StartChargeable", data: { ...start, on: addDays(start.on, days) } }
    }
    case "Closed":
      return {
        type: "Close",
        data: { ...event.data, reason: "transferred", outcome: "other-service", onward: "other" },
      }
    case "WorkerAssigned":
      return { type: "AssignWorker", data: { ...event.data, workerId: "w-05" } }
    case "SupportRecorded":
      return { type: "RecordSupport", data: { ...event.data, minutes: event.data.minutes + 15 } }
    case "SupportMissed":
      return { type: "RecordMissedSupport", data: { ...event.data, how: "cancelled-by-service" } }
    case "GoalSet":
      return { type: "SetGoal", data: { ...event.data, area: "social-inclusion" } }
    case "GoalReviewed":
      return {
        type: "ReviewGoal",
        data: { ...event.data, progress: event.data.progress === "met" ? "progressing" : "met" },
      }
    case "ReviewHeld":
      return {
        type: "HoldReview",
        data: { ...event.data, continuingNeed: ["daily-living", "social-inclusion"] },
      }
    case "ChargeNoticeGiven":
      return { type: "GiveChargeNotice", data: { ...event.data, amount: event.data.amount + 125 } }
    case "ChargeExemptionGranted": {
      const { basis: _, ...exemption } = event.data
      return { type: "GrantChargeExemption", data: { ...exemption, ground: "waived" } }
    }
    case "ChargeExemptionEnded":
      return { type: "EndChargeExemption", data: { ...event.data, on: addDays(event.data.on, -1) } }
    case "Paused":
      return { type: "Pause", data: { ...event.data, on: addDays(event.data.on, -1) } }
    case "Resumed":
      return { type: "Resume", data: { on: addDays(event.data.on, 1) } }
    default:
      return null
  }
}
