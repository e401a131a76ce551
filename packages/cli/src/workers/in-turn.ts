import { compareInstants } from "@str-service/domain"
import type { WorkerEvent } from "@str-service/domain/worker"
import * as Result from "effect/Result"
import type { FoundEvent } from "../asking/findings.ts"
import { readWorkerEvent } from "./read-worker-events.ts"

/** The event of a line, or what is wrong with it. */
export type ReadWorker = Result.Result<WorkerEvent, ReadonlyArray<FoundEvent>>

/**
 * A reader of lines of NDJSON with events of workers, to be given them in their order, which holds them to
 * their streams: within each, versions go up by one from 1, and nothing is recorded before what it follows.
 */
export const workersInTurn = (): ((text: string, line: number) => ReadWorker) => {
  const streams = new Map<string, WorkerEvent["metadata"]>()
  return (text, line) => {
    const read = Result.mapError(readWorkerEvent(text, line), (flaws) =>
      flaws.map(({ offset, message }) => found("not-an-event", message, line, offset + 1)),
    )
    return Result.flatMap(read, (event) => {
      const { workerId } = event.metadata
      const wrong = outOfTurn(event.metadata, streams.get(workerId))
      if (wrong !== null) {
        return Result.fail([found(wrong.code, `worker ${workerId}: ${wrong.message}`, line, 1)])
      }
      streams.set(workerId, event.metadata)
      return Result.succeed(event)
    })
  }
}

const found = (
  code: FoundEvent["code"],
  message: string,
  line: number,
  column: number,
): FoundEvent => ({ code, message, place: { line, column }, episodeId: null, leftOut: true })

const outOfTurn = (
  { version, recordedAt }: WorkerEvent["metadata"],
  before: WorkerEvent["metadata"] | undefined,
): Pick<FoundEvent, "code" | "message"> | null => {
  const due = (before?.version ?? 0) + 1
  if (version < due) return { code: "doubled", message: twice }
  if (version > due) {
    return {
      code: "gap",
      message: `This is version ${version} where version ${due} is due. Put in what is missing.`,
    }
  }
  return before !== undefined && compareInstants(recordedAt, before.recordedAt) < 0
    ? { code: "out-of-order", message: early }
    : null
}

const twice = "An event with this version was read before. Take one of them out."

const early =
  "This event says it was recorded before the one that it follows. Find out which of the two is right."
