import {
  mergeByInstant,
  readCommands,
  readReferrals,
  runEpisodes,
  type SourceFile,
} from "@str-service/cli"
import type { EpisodeEvent } from "@str-service/domain"
import { caseloadOf } from "@str-service/example-caseload"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"

/** The streams of a caseload of two years, in the order in which they begin. */
export const streamsOf = (seed: number): ReadonlyArray<ReadonlyArray<EpisodeEvent>> => {
  const { referralsCsv, commandsNdjson } = caseloadOf(seed)
  const referrals = Result.getOrThrow(readReferrals(source("referrals.csv", referralsCsv), kmptStr))
  const commands = Result.getOrThrow(readCommands(source("commands.ndjson", commandsNdjson)))
  const { events } = runEpisodes(mergeByInstant(referrals, commands), kmptStr)
  return [...Map.groupBy(events, ({ metadata }) => metadata.episodeId).values()]
}

const source = (name: string, text: string): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})
