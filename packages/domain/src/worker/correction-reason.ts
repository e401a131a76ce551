import * as Schema from "effect/Schema"

/** Why somebody corrects the record of a worker. */
export const WorkerCorrectionReason = Schema.Literals([
  "entered-wrongly",
  "entered-twice",
  "wrong-worker",
  "better-information",
  "other",
])
export type WorkerCorrectionReason = typeof WorkerCorrectionReason.Type
