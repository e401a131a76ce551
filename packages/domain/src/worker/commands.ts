import * as Schema from "effect/Schema"
import { commandParticulars } from "../recording/command-particulars.ts"
import { Reference } from "../reference.ts"
import { WorkerCorrectionReason } from "./correction-reason.ts"
import * as Request from "./requests.ts"

/** What the host knows of every command on a worker. */
export const WorkerCommandMetadata = Schema.Struct({
  workerId: Reference,
  ...commandParticulars,
}).annotate({ identifier: "WorkerCommandMetadata" })
export type WorkerCommandMetadata = typeof WorkerCommandMetadata.Type

const command = <
  const Type extends string,
  const Fields extends { readonly type: Schema.Literal<Type>; readonly data: Schema.Constraint },
>(request: {
  readonly fields: Fields
}) => Schema.Struct({ ...request.fields, metadata: WorkerCommandMetadata })

/** An event is to be read otherwise: `to` supplies what its command should have supplied. */
const Amend = Schema.Struct({
  type: Schema.Literal("Amend"),
  data: Schema.Struct({
    target: Schema.String.annotateKey({ description: "The eventId of the event to correct." }),
    reason: WorkerCorrectionReason,
    to: Request.WorkerReplacement,
  }),
  metadata: WorkerCommandMetadata,
})

/** An event is to be read as if it had not been recorded. */
const Withdraw = Schema.Struct({
  type: Schema.Literal("Withdraw"),
  data: Schema.Struct({
    target: Schema.String.annotateKey({ description: "The eventId of the event to take back." }),
    reason: WorkerCorrectionReason,
  }),
  metadata: WorkerCommandMetadata,
})

/** Everything that can be asked of a worker's record. */
export const WorkerCommand = Schema.Union([
  command(Request.Appoint),
  command(Request.Redesignate),
  command(Request.CompleteTrainingStep),
  command(Request.HoldSupervision),
  command(Request.Leave),
  Amend,
  Withdraw,
]).annotate({ identifier: "WorkerCommand" })
export type WorkerCommand = typeof WorkerCommand.Type

export type WorkerCommandType = WorkerCommand["type"]

/** The command of one type. */
export type WorkerCommandOf<Type extends WorkerCommandType> = Extract<
  WorkerCommand,
  { readonly type: Type }
>
