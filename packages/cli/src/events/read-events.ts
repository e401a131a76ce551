import type { EpisodeEvent } from "@str-service/domain"
import * as Result from "effect/Result"
import { type JsonLine, readJsonLines } from "../files/json-lines.ts"
import type { SourceFile } from "../files/source-file.ts"
import { type Finding, finding } from "../findings/finding.ts"
import { eventOf } from "./read-event.ts"
import { otherVersion } from "./versions.ts"

/**
 * The events of an NDJSON file, in the order of the file. Streams may be mixed; within each the
 * versions go up by one from 1.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read, and for every
 * version that is missing from its stream or stands in it twice.
 */
export const readEvents = (
  source: SourceFile,
): Result.Result<ReadonlyArray<EpisodeEvent>, ReadonlyArray<Finding>> =>
  Result.flatMap(readJsonLines(source, decodeEvent), (recorded) => {
    const findings = brokenStreams(source.name, recorded)
    return findings.length > 0
      ? Result.fail(findings)
      : Result.succeed(recorded.map(({ event }) => event))
  })

interface RecordedLine {
  readonly line: number
  readonly event: EpisodeEvent
}

const decodeEvent = (line: JsonLine) =>
  Result.map(eventOf(line), (event): RecordedLine => ({ line: line.line, event }))

const brokenStreams = (
  file: string,
  recorded: ReadonlyArray<RecordedLine>,
): ReadonlyArray<Finding> => {
  const versions = new Map<string, number>()
  const findings: Array<Finding> = []
  for (const { line, event } of recorded) {
    const { episodeId, version } = event.metadata
    const expected = (versions.get(episodeId) ?? 0) + 1
    if (version !== expected) {
      findings.push(finding(file, { line, column: 1 }, otherVersion(episodeId, version, expected)))
    }
    versions.set(episodeId, Math.max(version, expected - 1))
  }
  return findings
}
