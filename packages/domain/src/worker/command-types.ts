import type { WorkerCommandType } from "./commands.ts"

const types: { readonly [type in WorkerCommandType]: true } = {
  Appoint: true,
  Redesignate: true,
  CompleteTrainingStep: true,
  HoldSupervision: true,
  Leave: true,
  Amend: true,
  Withdraw: true,
}

/** The names of all commands on a worker, in the order of a working life. */
export const workerCommandTypes: ReadonlyArray<WorkerCommandType> = Object.keys(
  types,
) as Array<WorkerCommandType>
