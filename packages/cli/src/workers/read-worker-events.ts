import { WorkerEvent } from "@str-service/domain/schemas"
import { workerEventTypes } from "@str-service/domain/worker"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { isOfWorker } from "../events/of-worker.ts"
import { type JsonLine, parseLine, readJsonLines } from "../files/json-lines.ts"
import type { Flaw } from "../files/json-text.ts"
import { decodeLine } from "../files/shape.ts"
import type { SourceFile } from "../files/source-file.ts"
import { type Finding, finding } from "../findings/finding.ts"

/**
 * The events of workers in an NDJSON file, in its order. Streams may be mixed; within each the versions
 * go up by one from 1. Events of episodes among them, as an export of a store has, are passed over.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read, and for every
 * version that is missing from its stream or stands in it twice.
 */
export const readWorkerEvents = (
  source: SourceFile,
): Result.Result<ReadonlyArray<WorkerEvent>, ReadonlyArray<Finding>> =>
  Result.flatMap(readJsonLines(source, decodeOnLine(source)), (lines) => {
    const recorded = lines.flatMap((line) => line ?? [])
    const findings = brokenStreams(source.name, recorded)
    return findings.length > 0
      ? Result.fail(findings)
      : Result.succeed(recorded.map(({ event }) => event))
  })

/** The event of a worker on one line of NDJSON, or all that is wrong with the line. */
export const readWorkerEvent = (
  text: string,
  line: number,
): Result.Result<WorkerEvent, ReadonlyArray<Flaw>> =>
  Result.flatMap(parseLine(text), (value) => decode({ line, text, value }))

interface RecordedLine {
  readonly line: number
  readonly event: WorkerEvent
}

const decode = decodeLine({
  schema: WorkerEvent,
  types: workerEventTypes,
  unions: ["WorkerEvent", "WorkerFact"],
})

/** Beside events of workers, those of episodes are passed over: `null`. */
const decodeOnLine = ({ bytes }: SourceFile) => {
  const isOfBoth = new TextDecoder().decode(bytes).split("\n").some(isOfWorker)
  return (line: JsonLine): Result.Result<RecordedLine | null, ReadonlyArray<Flaw>> =>
    isOfBoth && isOfEpisode(line)
      ? Result.succeed(null)
      : Result.map(decode(line), (event) => ({ line: line.line, event }))
}

const isOfEpisode = ({ value }: JsonLine): boolean =>
  Predicate.hasProperty(value, "metadata") && Predicate.hasProperty(value.metadata, "episodeId")

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
