import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { eventParticulars } from "../recording/event-particulars.ts"
import { Reference } from "../reference.ts"
import { WorkerCorrectionReason } from "./correction-reason.ts"
import {
  appointmentParticulars,
  leavingParticulars,
  redesignationParticulars,
  supervisionParticulars,
  trainingParticulars,
} from "./particulars.ts"

const body = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => Schema.Struct({ type: Schema.Literal(type), data: Schema.Struct(fields) })

const Appointed = body("Appointed", appointmentParticulars)
const Redesignated = body("Redesignated", redesignationParticulars)
const TrainingStepCompleted = body("TrainingStepCompleted", trainingParticulars)
const SupervisionHeld = body("SupervisionHeld", supervisionParticulars)
const Left = body("Left", leavingParticulars)

/** What can be amended or withdrawn: everything but corrections. */
export const WorkerFact = Schema.Union([
  Appointed,
  Redesignated,
  TrainingStepCompleted,
  SupervisionHeld,
  Left,
]).annotate({ identifier: "WorkerFact" })
export type WorkerFact = typeof WorkerFact.Type

const correction = {
  /** The day the correction was made. */
  on: Day,
  /** The `eventId` of the event corrected. */
  target: Schema.String,
  reason: WorkerCorrectionReason,
}

const Amended = body("Amended", {
  ...correction,
  /** The event as it is to be read from now on. */
  event: WorkerFact,
})

const Withdrawn = body("Withdrawn", correction)

/** Where an event stands: in which worker's stream, at which place, recorded when and by whom. */
export const WorkerEventMetadata = Schema.Struct({
  workerId: Reference,
  ...eventParticulars,
}).annotate({ identifier: "WorkerEventMetadata" })
export type WorkerEventMetadata = typeof WorkerEventMetadata.Type

const recorded = <Fields extends Schema.Struct.Fields>(schema: { readonly fields: Fields }) =>
  Schema.Struct({ ...schema.fields, metadata: WorkerEventMetadata })

/** Everything that can have happened to a worker, of what concerns the service. */
export const WorkerEvent = Schema.Union([
  recorded(Appointed),
  recorded(Redesignated),
  recorded(TrainingStepCompleted),
  recorded(SupervisionHeld),
  recorded(Left),
  recorded(Amended),
  recorded(Withdrawn),
]).annotate({ identifier: "WorkerEvent" })
export type WorkerEvent = typeof WorkerEvent.Type

export type WorkerEventType = WorkerEvent["type"]

/** The event of one type. */
export type WorkerEventOf<Type extends WorkerEventType> = Extract<
  WorkerEvent,
  { readonly type: Type }
>

/** What any event says, without where it stands. */
export type WorkerEventBody = typeof WorkerFact.Type | typeof Amended.Type | typeof Withdrawn.Type
