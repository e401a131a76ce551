import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { VocabularyName } from "../vocabulary/vocabulary.ts"

// Why a command on any stream is refused, whatever the stream is of.

const TaggedStruct = Schema.TaggedStruct

export const CommandAlreadyHandled = TaggedStruct("CommandAlreadyHandled", {
  commandId: Schema.String,
})

export const InFuture = TaggedStruct("InFuture", { on: Day, today: Day })

export const UnknownCodes = TaggedStruct("UnknownCodes", {
  codes: Schema.Array(
    Schema.Struct({
      vocabulary: VocabularyName,
      code: Schema.String,
      /** The codes that there are, those of the policy among them. */
      known: Schema.Array(Schema.String),
    }),
  ),
})

export const EventNotFound = TaggedStruct("EventNotFound", { target: Schema.String })

export const NotCorrectable = TaggedStruct("NotCorrectable", {
  target: Schema.String,
  eventType: Schema.String,
})

export const AlreadyWithdrawn = TaggedStruct("AlreadyWithdrawn", { target: Schema.String })

export const WrongReplacement = TaggedStruct("WrongReplacement", {
  target: Schema.String,
  eventType: Schema.String,
  expected: Schema.String,
  given: Schema.String,
})

/** With the correction, another event (or the corrected one) could not have been recorded. */
export const correctionUnlawful = <OrderRejection extends Schema.Top>(because: OrderRejection) =>
  TaggedStruct("CorrectionUnlawful", { target: Schema.String, eventId: Schema.String, because })

const RecordingRejection = Schema.Union([
  CommandAlreadyHandled,
  InFuture,
  UnknownCodes,
  EventNotFound,
  NotCorrectable,
  AlreadyWithdrawn,
  WrongReplacement,
])
export type RecordingRejection = typeof RecordingRejection.Type
