import * as Schema from "effect/Schema"

/** Why somebody corrects the record. */
export const CorrectionReason = Schema.Literals([
  "entered-wrongly",
  "entered-twice",
  "wrong-episode",
  "better-information",
  "other",
])
export type CorrectionReason = typeof CorrectionReason.Type
