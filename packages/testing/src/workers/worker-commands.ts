import { WorkerCorrectionReason } from "@str-service/domain/schemas"
import type { WorkerCommand, WorkerCommandMetadata } from "@str-service/domain/worker"
import fc from "fast-check"
import { anyCodes } from "../arbitraries/codes.ts"
import { commandMetadata, targets } from "../arbitraries/commands.ts"
import { days } from "../arbitraries/days.ts"
import { references } from "../arbitraries/references.ts"
import { shape } from "../arbitraries/shape.ts"
import { type WorkerRequest, workerRequestsFrom } from "./worker-requests.ts"

/** The worker whom arbitrary commands are mostly about. */
export const theWorker = "worker-1"

const requests = workerRequestsFrom({ days, codes: anyCodes, references })

const anyRequest: fc.Arbitrary<WorkerRequest> = fc.oneof(
  ...Object.values<fc.Arbitrary<WorkerRequest>>(requests),
)

const metadata: fc.Arbitrary<WorkerCommandMetadata> = fc
  .tuple(commandMetadata, fc.oneof({ weight: 12, arbitrary: fc.constant(theWorker) }, references))
  .map(([{ episodeId, ...given }, workerId]) => ({ workerId, ...given }))

const reason = fc.constantFrom(...WorkerCorrectionReason.literals)

/** Any command on a worker that decodes, however wild. */
export const workerCommands: fc.Arbitrary<WorkerCommand> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: anyRequest },
      {
        weight: 1,
        arbitrary: shape({
          type: fc.constant("Amend" as const),
          data: shape({ target: targets, reason, to: anyRequest }),
        }),
      },
      {
        weight: 1,
        arbitrary: shape({
          type: fc.constant("Withdraw" as const),
          data: shape({ target: targets, reason }),
        }),
      },
    ),
    metadata,
  )
  .map(([asked, given]): WorkerCommand => ({ ...asked, metadata: given }))
