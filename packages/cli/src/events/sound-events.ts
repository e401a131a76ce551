import { stat } from "node:fs/promises"
import type { EpisodeEvent } from "@str-service/domain"
import { type ReadingOptions, readEventsAsync, readEventsCsvAsync } from "@str-service/projections"
import * as Result from "effect/Result"
import { gatheringFindings } from "../asking/findings.ts"
import { openFirstBytes } from "../files/source-file.ts"
import { isUtf16 } from "../files/text.ts"
import { textLines } from "../files/text-lines.ts"

/** The sound events of a file one after another, and a count of them and of the findings. */
export const soundEvents = (file: string, options: ReadingOptions = {}) => {
  const findings = gatheringFindings(file)
  let count = 0
  let turnedOutMixed = false
  const read = file.toLowerCase().endsWith(".csv") ? readEventsCsvAsync : readEventsAsync
  async function* events(): AsyncGenerator<EpisodeEvent, void> {
    for await (const reading of read(textLines(file), options)) {
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
  }
  return {
    events,
    turnedOutMixed: () => turnedOutMixed,
    told: () => ({ events: count, findings: findings.gathered() }),
  }
}

/** Whether a file is in an encoding that cannot be read here. What is no plain file is not looked at. */
export const isInUtf16 = async (file: string): Promise<boolean> => {
  if (!(await stat(file)).isFile()) return false
  const start = await openFirstBytes(4, file)
  return Result.isSuccess(start) && isUtf16(start.success.bytes)
}
