import { EpisodeCommand, episodeCommandTypes } from "@str-service/domain"
import type * as Result from "effect/Result"
import { readJsonLines } from "../files/json-lines.ts"
import { decodeLine } from "../files/shape.ts"
import type { SourceFile } from "../files/source-file.ts"
import type { Finding } from "../findings/finding.ts"

/**
 * The commands of an NDJSON file, one whole command on each line, in the order of the file.
 *
 * Fails with a finding, with its line and column, for everything that cannot be read.
 */
export const readCommands = (
  source: SourceFile,
): Result.Result<ReadonlyArray<EpisodeCommand>, ReadonlyArray<Finding>> =>
  readJsonLines(source, decodeCommand)

const decodeCommand = decodeLine({
  schema: EpisodeCommand,
  types: episodeCommandTypes,
  unions: ["EpisodeCommand", "Replacement"],
})
