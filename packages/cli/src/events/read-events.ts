import { EpisodeEvent, episodeEventTypes } from "@str-service/domain"
import * as Result from "effect/Result"
import { type JsonLine, readJsonLines } from "../files/json-lines.ts"
import { decodeLine } from "../files/shape.ts"
import type { SourceFile } from "../files/source-file.ts"
import { type Finding, finding } from "../findings/finding.ts"

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

const decodeBody = decodeLine({
  schema: EpisodeEvent,
  types: episodeEventTypes,
  unions: ["EpisodeEvent", "CorrectableBody"],
})

const decodeEvent = (line: JsonLine) =>
  Result.map(decodeBody(line), (event): RecordedLine => ({ line: line.line, event }))

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
      findings.push(
        finding(
          file,
          { line, column: 1 },
          `Episode ${episodeId} has version ${version} here where version ${expected} is due. Restore the lines that are missing, or take out those that stand twice.`,
        ),
      )
    }
    versions.set(episodeId, Math.max(version, expected - 1))
  }
  return findings
}
