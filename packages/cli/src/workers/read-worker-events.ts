import { WorkerEvent, workerEventTypes } from "@str-service/domain"
import * as Result from "effect/Result"
import { type JsonLine, readJsonLines } from "../files/json-lines.ts"
import { decodeLine } from "../files/shape.ts"
import type { SourceFile } from "../files/source-file.ts"
import { type Finding, finding } from "../findings/finding.ts"

/**
 * The events of workers in an NDJSON file, in its order. Streams may be mixed; within each the versions
 * go up by one from 1.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read, and for every
 * version that is missing from its stream or stands in it twice.
 */
export const readWorkerEvents = (
  source: SourceFile,
): Result.Result<ReadonlyArray<WorkerEvent>, ReadonlyArray<Finding>> =>
  Result.flatMap(readJsonLines(source, decodeOnLine), (recorded) => {
    const findings = brokenStreams(source.name, recorded)
    return findings.length > 0
      ? Result.fail(findings)
      : Result.succeed(recorded.map(({ event }) => event))
  })

interface RecordedLine {
  readonly line: number
  readonly event: WorkerEvent
}

const decode = decodeLine({
  schema: WorkerEvent,
  types: workerEventTypes,
  unions: ["WorkerEvent", "WorkerFact"],
})

const decodeOnLine = (line: JsonLine) =>
  Result.map(decode(line), (event): RecordedLine => ({ line: line.line, event }))

const brokenStreams = (
  file: string,
  recorded: ReadonlyArray<RecordedLine>,
): ReadonlyArray<Finding> => {
  const versions = new Map<string, number>()
  const findings: Array<Finding> = []
  for (const { line, event } of recorded) {
    const { workerId, version } = event.metadata
    const expected = (versions.get(workerId) ?? 0) + 1
    if (version !== expected) {
      const message = `This is version ${version} of worker ${workerId}, where version ${expected} is due. Put in what is missing, or take out what stands twice.`
      findings.push(finding(file, { line, column: 1 }, message))
    }
    versions.set(workerId, Math.max(version, expected - 1))
  }
  return findings
}
