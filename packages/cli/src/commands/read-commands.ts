import { episodeCommandTypes } from "@str-service/domain"
import { EpisodeCommand } from "@str-service/domain/schemas"
import * as Result from "effect/Result"
import { type JsonLine, readJsonLines } from "../files/json-lines.ts"
import type { Flaw } from "../files/json-text.ts"
import { decodeLine, offsetIn } from "../files/shape.ts"
import type { SourceFile } from "../files/source-file.ts"
import type { Finding } from "../findings/finding.ts"
import { farApart, isLocalDay } from "./local-day.ts"

/**
 * The commands of an NDJSON file, one whole command on each line, in the order of the file.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read.
 */
export const readCommands = (
  source: SourceFile,
): Result.Result<ReadonlyArray<EpisodeCommand>, ReadonlyArray<Finding>> =>
  readJsonLines(source, decodeCommand)

const decodeCommand = (line: JsonLine): Result.Result<EpisodeCommand, ReadonlyArray<Flaw>> =>
  Result.flatMap(decodeShape(line), (command) => {
    const { now, today } = command.metadata
    if (isLocalDay(today, now)) return Result.succeed(command)
    const message = farApart([`"metadata.today"`, today], [`"metadata.now"`, now])
    return Result.fail([{ offset: offsetIn(line.text, ["metadata", "today"]), message }])
  })

const decodeShape = decodeLine({
  schema: EpisodeCommand,
  types: episodeCommandTypes,
  unions: ["EpisodeCommand", "Replacement"],
})
