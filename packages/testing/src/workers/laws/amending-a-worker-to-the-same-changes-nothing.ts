import { correctedWorkerEvents, type FactualWorkerEvent } from "@str-service/domain/worker"
import fc from "fast-check"
import { pickOf } from "../../histories/placing.ts"
import { expectEqual } from "../../specification/specification-failed.ts"
import { theWorker } from "../worker-commands.ts"
import {
  type DecidingWorkers,
  workerAttempted,
  workerEventsOf,
  workerLives,
  workerRequestBehind,
} from "../worker-lives.ts"
import { tellingOfWorker } from "./workers-stand-as-their-events-tell.ts"

/**
 * Amending an event of a worker to what it says already is accepted, appends the amendment and
 * nothing else, and leaves the worker as they stood.
 */
export const amendingAWorkerToTheSameChangesNothing = (deciding: DecidingWorkers) =>
  fc.property(workerLives(deciding), fc.nat({ max: 99 }), ({ policies, state }, pick) => {
    const target: FactualWorkerEvent | undefined = pickOf(
      correctedWorkerEvents(state.history),
      pick,
    )
    fc.pre(target !== undefined)
    const attempt = workerAttempted(deciding(policies), state, {
      type: "Amend",
      data: {
        target: target.metadata.eventId,
        reason: "other",
        to: workerRequestBehind(target),
      },
      metadata: {
        workerId: theWorker,
        commandId: "amend-to-the-same",
        now: "2020-01-01T09:00:00Z",
        today: "2020-01-01",
        actor: "lead-1",
      },
    })
    const { type, data } = target
    expectEqual(
      workerEventsOf(attempt).map((event) => event.data),
      [
        {
          on: "2020-01-01",
          target: target.metadata.eventId,
          reason: "other",
          event: { type, data },
        },
      ],
      `Amended to the same, ${JSON.stringify(target)} gave ${JSON.stringify(attempt.decision)}`,
    )
    expectEqual(tellingOfWorker(attempt.after), tellingOfWorker(state), "The worker afterwards")
  })
