import type { WorkerCommandType } from "./commands.ts"

/** The names of all commands on a worker, in the order of a working life. */
export const workerCommandTypes: ReadonlyArray<WorkerCommandType> = [
  "Appoint",
  "Redesignate",
  "CompleteTrainingStep",
  "HoldSupervision",
  "Leave",
  "Amend",
  "Withdraw",
]
