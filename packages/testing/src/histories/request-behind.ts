import type { CorrectableBody, FactualEvent, Replacement } from "@str-service/domain"

/** An event that a correction may name. */
export type CorrectableEvent = Extract<FactualEvent, { readonly type: CorrectableBody["type"] }>

export const isCorrectable = (event: FactualEvent): event is CorrectableEvent =>
  event.type !== "EligibilityAssessed" &&
  event.type !== "ChargingAssessed" &&
  event.type !== "LimitBreached"

/**
 * What a command may have supplied for an event to say what it says: without what was derived from
 * it. Of a worker is told what any policy lets pass.
 */
export const requestBehind = (event: CorrectableBody): Replacement => {
  switch (event.type) {
    case "Referred": {
      const { limits, ...data } = event.data
      return { type: "Refer", data }
    }
    case "FactsRecorded":
      return { type: "RecordFacts", data: event.data }
    case "EnablementStarted": {
      const { limits, ...data } = event.data
      return { type: "StartEnablement", data }
    }
    case "ChargeableStarted": {
      const { limits, ...data } = event.data
      return { type: "StartChargeable", data }
    }
    case "Closed":
      return { type: "Close", data: event.data }
    case "WorkerAssigned":
      return { type: "AssignWorker", data: { ...event.data, worker: { role: "str" } } }
    case "SupportRecorded":
      return { type: "RecordSupport", data: event.data }
    case "SupportMissed":
      return { type: "RecordMissedSupport", data: event.data }
    case "GoalSet":
      return { type: "SetGoal", data: event.data }
    case "GoalReviewed":
      return { type: "ReviewGoal", data: event.data }
    case "ReviewHeld":
      return { type: "HoldReview", data: event.data }
    case "ChargeNoticeGiven":
      return { type: "GiveChargeNotice", data: event.data }
    case "ChargeExemptionGranted": {
      const { basis, ...data } = event.data
      return { type: "GrantChargeExemption", data }
    }
    case "ChargeExemptionEnded":
      return { type: "EndChargeExemption", data: event.data }
    case "Paused":
      return { type: "Pause", data: event.data }
    case "Resumed":
      return { type: "Resume", data: event.data }
  }
}
