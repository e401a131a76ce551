import * as Schema from "effect/Schema"
import { commandParticulars } from "../recording/command-particulars.ts"
import { Reference } from "../reference.ts"
import { CorrectionReason } from "./reasons.ts"
import * as Request from "./requests.ts"

/** What the host knows of every command; the core reads no clock and knows no time zone. */
export const CommandMetadata = Schema.Struct({
  episodeId: Reference,
  ...commandParticulars,
}).annotate({ identifier: "CommandMetadata" })
export type CommandMetadata = typeof CommandMetadata.Type

const command = <
  const Type extends string,
  const Fields extends { readonly type: Schema.Literal<Type>; readonly data: Schema.Constraint },
>(request: {
  readonly fields: Fields
}) => Schema.Struct({ ...request.fields, metadata: CommandMetadata })

/** An event is to be read otherwise: `to` supplies what its command should have supplied. */
const Amend = Schema.Struct({
  type: Schema.Literal("Amend"),
  data: Schema.Struct({
    target: Schema.String.annotateKey({ description: "The eventId of the event to correct." }),
    reason: CorrectionReason,
    to: Request.Replacement,
  }),
  metadata: CommandMetadata,
})

/** An event is to be read as if it had not been recorded. */
const Withdraw = Schema.Struct({
  type: Schema.Literal("Withdraw"),
  data: Schema.Struct({
    target: Schema.String.annotateKey({ description: "The eventId of the event to take back." }),
    reason: CorrectionReason,
  }),
  metadata: CommandMetadata,
})

/** Everything that can be asked of an episode. */
export const EpisodeCommand = Schema.Union([
  command(Request.Refer),
  command(Request.RecordFacts),
  command(Request.StartEnablement),
  command(Request.StartChargeable),
  command(Request.Close),
  command(Request.AssignWorker),
  command(Request.RecordSupport),
  command(Request.RecordMissedSupport),
  command(Request.SetGoal),
  command(Request.ReviewGoal),
  command(Request.HoldReview),
  command(Request.GiveChargeNotice),
  command(Request.GrantChargeExemption),
  command(Request.EndChargeExemption),
  command(Request.PauseUntil),
  command(Request.Resume),
  Amend,
  Withdraw,
]).annotate({ identifier: "EpisodeCommand" })
export type EpisodeCommand = typeof EpisodeCommand.Type

export type EpisodeCommandType = EpisodeCommand["type"]

/** The command of one type. */
export type CommandOf<Type extends EpisodeCommandType> = Extract<
  EpisodeCommand,
  { readonly type: Type }
>
