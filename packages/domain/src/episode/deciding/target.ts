import * as Result from "effect/Result"
import { newestFirst } from "../../recording/history.ts"
import type { CorrectableBody, EpisodeEvent } from "../events.ts"
import { correctedEvents, type FactualEvent, type History } from "../history.ts"
import type { Rejection } from "../rejections.ts"
import type { Replacement } from "../requests.ts"

/** An event that can be amended or withdrawn, in its latest form. */
export type Correctable = Extract<FactualEvent, { readonly type: CorrectableBody["type"] }>

/** The event that a correction names, in its latest form. */
export const findTarget = (
  target: string,
  history: History,
): Result.Result<Correctable, Rejection> => {
  const latestForm = correctedEvents(history).find((event) => event.metadata.eventId === target)
  if (latestForm !== undefined) return asCorrectable(latestForm)
  for (const event of newestFirst(history)) {
    if (event.metadata.eventId === target) return Result.fail(lost(event))
  }
  return Result.fail({ _tag: "EventNotFound", target })
}

/** The command that supplies what an event of each type records. */
export const commandBehind: { readonly [type in CorrectableBody["type"]]: Replacement["type"] } = {
  Referred: "Refer",
  FactsRecorded: "RecordFacts",
  EnablementStarted: "StartEnablement",
  ChargeableStarted: "StartChargeable",
  Closed: "Close",
  WorkerAssigned: "AssignWorker",
  SupportRecorded: "RecordSupport",
  SupportMissed: "RecordMissedSupport",
  GoalSet: "SetGoal",
  GoalReviewed: "ReviewGoal",
  ReviewHeld: "HoldReview",
  ChargeNoticeGiven: "GiveChargeNotice",
  ChargeExemptionGranted: "GrantChargeExemption",
  ChargeExemptionEnded: "EndChargeExemption",
  Paused: "Pause",
  Resumed: "Resume",
}

const asCorrectable = (event: FactualEvent): Result.Result<Correctable, Rejection> =>
  isCorrectable(event) ? Result.succeed(event) : Result.fail(notCorrectable(event))

const lost = (event: EpisodeEvent): Rejection =>
  isCorrectable(event)
    ? { _tag: "AlreadyWithdrawn", target: event.metadata.eventId }
    : notCorrectable(event)

const isCorrectable = (event: EpisodeEvent): event is Correctable =>
  Object.hasOwn(commandBehind, event.type)

const notCorrectable = ({ type, metadata }: EpisodeEvent): Rejection => ({
  _tag: "NotCorrectable",
  target: metadata.eventId,
  eventType: type,
})
