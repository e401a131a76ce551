import type { EpisodeEvent } from "@str-service/domain"
import type { WorkerEvent } from "@str-service/domain/worker"
import { readEventsAsync, readEventsCsvAsync } from "@str-service/projections"
import * as Result from "effect/Result"
import { gatheringFindings } from "../asking/findings.ts"
import { isCsv } from "../files/csv-name.ts"
import { textLines } from "../files/text-lines.ts"
import { workersInTurn } from "../workers/in-turn.ts"
import { isOfWorker } from "./of-worker.ts"

/** An episode's or a worker's event. */
export type AnyEvent = EpisodeEvent | WorkerEvent

/**
 * The sound events of episodes and workers in a file, in its order, and what is wrong with the others.
 * CSV holds episodes alone.
 */
export const soundRecords = (file: string) => {
  const findings = gatheringFindings(file)
  const readWorker = workersInTurn()
  let workers: Array<WorkerEvent> = []

  const takeWorker = (text: string, line: number): void => {
    const read = readWorker(text, line)
    if (Result.isSuccess(read)) workers.push(read.success)
    else for (const found of read.failure) findings.take(found)
  }

  async function* linesOfEpisodes(): AsyncGenerator<string, void> {
    let line = 0
    for await (const text of textLines(file)) {
      line += 1
      const isWorkers = isOfWorker(text)
      if (isWorkers) takeWorker(text, line)
      yield isWorkers ? "" : text
    }
  }

  async function* events(): AsyncGenerator<AnyEvent, void> {
    const readings = isCsv(file)
      ? readEventsCsvAsync(textLines(file))
      : readEventsAsync(linesOfEpisodes())
    for await (const reading of readings) {
      // Those that stand before this one in the file.
      yield* workers
      workers = []
      if (Result.isSuccess(reading)) yield reading.success.event
      else {
        const { line, ...found } = reading.failure
        findings.take({ place: { line, column: 1 }, ...found })
      }
    }
    yield* workers
  }
  return { events, findings: findings.gathered }
}
