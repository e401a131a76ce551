import { type Day, recordedEvents } from "@str-service/domain"
import {
  correctedWorkerEvents,
  foldWorker,
  type KnownWorker,
  roleOn,
  type WorkerRole,
  type WorkerState,
} from "@str-service/domain/worker"
import { compareTimes, type Times } from "../standing/times.ts"

/** A worker who was appointed, as they stood on a day by what was known at an instant. */
export interface WorkerAsOf {
  readonly worker: KnownWorker
  readonly role: WorkerRole
  /** The last day at work, where that is before the day asked about; else `null`. */
  readonly leftOn: Day | null
}

/** How a worker stood; `undefined` where nobody knew of an appointment on the day or before it. */
export const workerAsOf = (state: WorkerState, { on, known }: Times): WorkerAsOf | undefined => {
  const recorded = recordedEvents(state.history).filter(
    ({ metadata }) => compareTimes(metadata.recordedAt, known) <= 0,
  )
  const { history } = foldWorker(recorded)
  const worker = foldWorker(correctedWorkerEvents(history).filter(({ data }) => data.on <= on))
  if (worker.phase === "NotAppointed") return undefined
  const isGone = worker.phase === "HasLeft" && worker.leaving.on < on
  return { worker, role: roleOn(worker, on), leftOn: isGone ? worker.leaving.on : null }
}
