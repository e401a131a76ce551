import { stat } from "node:fs/promises"
import type { EpisodeEvent } from "@str-service/domain"
import { type ReadingOptions, readEventsAsync, readEventsCsvAsync } from "@str-service/projections"
import * as Result from "effect/Result"
import { gatheringFindings } from "../asking/findings.ts"
import { isCsv } from "../files/csv-name.ts"
import { openFirstBytes } from "../files/source-file.ts"
import { isUtf16 } from "../files/text.ts"
import { textLines } from "../files/text-lines.ts"
import { isOfWorker } from "./of-worker.ts"

/**
 * The sound events of episodes in a file one after another, and a count of them and of the findings.
 * Events of workers, which an export of a store has among them, are passed over.
 */
export const soundEvents = (file: string, options: ReadingOptions = {}) => {
  const findings = gatheringFindings(file)
  let count = 0
  let passedOver = 0
  let turnedOutMixed = false
  async function* linesOfEpisodes(): AsyncGenerator<string, void> {
    for await (const line of textLines(file)) {
      const isPassedOver = isOfWorker(line)
      if (isPassedOver) passedOver += 1
      yield isPassedOver ? "" : line
    }
  }
  async function* events(): AsyncGenerator<EpisodeEvent, void> {
    const readings = isCsv(file)
      ? readEventsCsvAsync(textLines(file), options)
      : readEventsAsync(linesOfEpisodes(), options)
    for await (const reading of readings) {
      if (Result.isFailure(reading)) {
        turnedOutMixed ||= reading.failure.code === "another-piece"
        if (turnedOutMixed) return
        const { line, ...found } = reading.failure
        findings.take({ place: { line, column: 1 }, ...found })
      } else {
        count += 1
        yield reading.success.event
      }
    }
    if (passedOver > 0 && count === 0) findings.take(onlyWorkers)
  }
  return {
    events,
    turnedOutMixed: () => turnedOutMixed,
    told: () => ({ events: count, findings: findings.gathered() }),
  }
}

const onlyWorkers = {
  place: null,
  code: "not-an-event",
  message: "These are events of workers, and none of an episode. Name a file of episodes.",
  episodeId: null,
  leftOut: false,
} as const

/** Whether a file is in an encoding that cannot be read here. What is no plain file is not looked at. */
export const isInUtf16 = async (file: string): Promise<boolean> => {
  if (!(await stat(file)).isFile()) return false
  const start = await openFirstBytes(4, file)
  return Result.isSuccess(start) && isUtf16(start.success.bytes)
}
