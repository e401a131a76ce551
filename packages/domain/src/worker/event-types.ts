import type { WorkerEventType } from "./events.ts"

const types: { readonly [type in WorkerEventType]: true } = {
  Appointed: true,
  Redesignated: true,
  TrainingStepCompleted: true,
  SupervisionHeld: true,
  Left: true,
  Amended: true,
  Withdrawn: true,
}

/** The names of all events of a worker. */
export const workerEventTypes: ReadonlyArray<WorkerEventType> = Object.keys(
  types,
) as Array<WorkerEventType>
