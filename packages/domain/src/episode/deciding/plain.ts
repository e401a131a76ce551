import type { EpisodeCommand } from "../commands.ts"
import type { CorrectableBody } from "../events.ts"
import type { Replacement } from "../requests.ts"

type AskingType = "Refer" | "RecordFacts" | "StartEnablement" | "StartChargeable"

/** Requests that record what somebody says happened, without asking the policy anything. */
export type PlainRequest = Exclude<Replacement, { readonly type: AskingType }>

/** Commands that do the same. */
export type PlainCommand = Exclude<
  EpisodeCommand,
  { readonly type: AskingType | "Amend" | "Withdraw" }
>

/** What a request puts on record, word for word. */
export const plainBody = (request: PlainRequest): CorrectableBody => {
  switch (request.type) {
    case "Close":
      return { type: "Closed", data: request.data }
    case "AssignWorker":
      return { type: "WorkerAssigned", data: assignmentIn(request.data) }
    case "RecordSupport":
      return { type: "SupportRecorded", data: request.data }
    case "RecordMissedSupport":
      return { type: "SupportMissed", data: request.data }
    case "SetGoal":
      return { type: "GoalSet", data: request.data }
    case "ReviewGoal":
      return { type: "GoalReviewed", data: request.data }
    case "HoldReview":
      return { type: "ReviewHeld", data: request.data }
    case "GiveChargeNotice":
      return { type: "ChargeNoticeGiven", data: request.data }
    case "GrantChargeExemption":
      return { type: "ChargeExemptionGranted", data: { ...request.data, basis: "granted" } }
    case "EndChargeExemption":
      return { type: "ChargeExemptionEnded", data: request.data }
    case "Pause":
      return { type: "Paused", data: request.data }
    case "Resume":
      return { type: "Resumed", data: request.data }
  }
}

/** What the host told of the worker is the worker's own record. */
const assignmentIn = ({
  on,
  workerId,
}: Extract<PlainRequest, { type: "AssignWorker" }>["data"]) => ({
  on,
  workerId,
})

/** What a command puts on record: a pause whose end is known puts both there. */
export const plainBodies = (command: PlainCommand): ReadonlyArray<CorrectableBody> => {
  if (command.type !== "Pause") return [plainBody(command)]
  const { resumedOn, ...pause } = command.data
  const paused = plainBody({ type: "Pause", data: pause })
  return resumedOn === undefined
    ? [paused]
    : [paused, plainBody({ type: "Resume", data: { on: resumedOn } })]
}
