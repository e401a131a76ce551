import type { WorkerDecider, WorkerEvent, WorkerEventBody } from "@str-service/domain/worker"
import { theWorker } from "../workers/worker-commands.ts"
import { specificationOf } from "./given.ts"

/**
 * Given/when/then for workers, whose history may be told without metadata: such events get the ids
 * `given/0`, `given/1` and so on, of the worker `worker-1`.
 */
export const workerSpecificationOf = (decider: WorkerDecider) => {
  const { given } = specificationOf(decider)
  return { given: (history: Iterable<WorkerEvent | WorkerEventBody>) => given(recorded(history)) }
}

const recorded = (history: Iterable<WorkerEvent | WorkerEventBody>): ReadonlyArray<WorkerEvent> =>
  [...history].map((event, index) =>
    "metadata" in event
      ? event
      : {
          ...event,
          metadata: {
            workerId: theWorker,
            eventId: `given/${index}`,
            version: index + 1,
            commandId: "given",
            recordedAt: "2000-01-01T00:00:00Z",
            actor: "given",
          },
        },
  )
