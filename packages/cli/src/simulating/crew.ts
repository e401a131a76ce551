import { type ResourceLimits, Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { ByteRange } from "./line-blocks.ts"
import type { Orders, Saying, SimulatedPiece } from "./worker.ts"

/** A thread that simulates one piece of a file after another. */
export interface CrewMember {
  readonly simulate: (piece: ByteRange) => Effect.Effect<SimulatedPiece>
}

/** Beside this module as it stands among the sources, or in the folder of the built command. */
const module = new URL(
  import.meta.url.endsWith(".ts") ? "worker.ts" : "simulation-worker.js",
  import.meta.url,
)

/** Starts a thread, which ends with the scope whatever it is doing. */
export const crewMember = (
  orders: Orders,
  progress: (bytes: number) => void,
): Effect.Effect<CrewMember, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(
        () => new Worker(module, { workerData: orders, resourceLimits: limitsFor(orders) }),
      ),
      (worker) => Effect.promise(() => worker.terminate()),
    ),
    (worker) => ({ simulate: (piece) => asked(worker, piece, progress) }),
  )

/**
 * What is read is soon done with, and collecting it often keeps a crew small. Streams that are mixed
 * are kept, in as much memory as they take.
 */
const limitsFor = ({ isMixed }: Orders): ResourceLimits =>
  isMixed ? {} : { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 64 }

const asked = (
  worker: Worker,
  piece: ByteRange,
  progress: (bytes: number) => void,
): Effect.Effect<SimulatedPiece> =>
  Effect.callback<SimulatedPiece>((resume) => {
    const failed = (fault: unknown): void => resume(Effect.die(fault))
    const heard = (saying: Saying): void => {
      if ("bytes" in saying) {
        progress(saying.bytes)
        return
      }
      worker.off("message", heard).off("error", failed)
      resume(Effect.succeed(saying.piece))
    }
    worker.on("message", heard).on("error", failed).postMessage(piece)
  })
