import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import {
  AlreadyWithdrawn,
  CommandAlreadyHandled,
  correctionUnlawful,
  EventNotFound,
  InFuture,
  NotCorrectable,
  UnknownCodes,
  WrongReplacement,
} from "../recording/rejections.ts"

// Why a command on a worker is refused. Each is plain data; `workerMessageOf` puts it into a sentence.

const TaggedStruct = Schema.TaggedStruct

/** What cannot be, given what is recorded: the order of things and their days. */
export const WorkerOrderRejection = Schema.Union([
  TaggedStruct("NotAppointed", {}),
  TaggedStruct("AlreadyAppointed", { on: Day }),
  TaggedStruct("BeforeAppointment", { on: Day, appointedOn: Day }),
  /** Only a worker of the older scheme is redesignated. */
  TaggedStruct("AppointedAsStr", { appointedOn: Day }),
  TaggedStruct("AlreadyRedesignated", { on: Day }),
  TaggedStruct("StepAlreadyCompleted", { step: Schema.String, on: Day }),
  TaggedStruct("AlreadyLeft", { leftOn: Day }),
  TaggedStruct("AfterLeaving", { on: Day, leftOn: Day }),
  /** Something recorded happened after the day of leaving asked for. */
  TaggedStruct("LeavesTooEarly", { on: Day, eventId: Schema.String, happenedOn: Day }),
])
export type WorkerOrderRejection = typeof WorkerOrderRejection.Type

/** Every reason for which a command on a worker is refused. */
export const WorkerRejection = Schema.Union([
  ...WorkerOrderRejection.members,
  TaggedStruct("WrongWorker", { expected: Schema.String, given: Schema.String }),
  CommandAlreadyHandled,
  InFuture,
  UnknownCodes,
  /** The policy in force on the day sets a training pathway, and the step is none of it. */
  TaggedStruct("UnknownTrainingStep", {
    step: Schema.String,
    steps: Schema.Array(Schema.String),
    policyId: Schema.String,
    policyVersion: Schema.String,
  }),
  EventNotFound,
  NotCorrectable,
  AlreadyWithdrawn,
  WrongReplacement,
  correctionUnlawful(WorkerOrderRejection),
]).annotate({ identifier: "WorkerRejection" })
export type WorkerRejection = typeof WorkerRejection.Type

export type WorkerRejectionTag = WorkerRejection["_tag"]
