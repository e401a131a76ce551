import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
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

/** A history of episodes on disk, each stream in one piece. */
export interface HistoryFile {
  readonly name: string
  readonly episodes: number
  readonly events: number
  readonly bytes: number
  readonly remove: () => void
}

/** So many caseloads of two years are drawn; what is longer repeats them under other names. */
const seeds = [1, 2, 3, 4, 5]

export const historyFile = (episodes: number): HistoryFile => {
  const folder = mkdtempSync(path.join(tmpdir(), "str-bench-"))
  const name = path.join(folder, "events.ndjson")
  const drawn = seeds.flatMap(streamsOf)
  const file = openSync(name, "w")
  let events = 0
  for (let number = 0; number < episodes; number += 1) {
    const stream = drawn[number % drawn.length] ?? []
    events += stream.length
    writeSync(file, stream.map((event) => line(event, number)).join(""))
  }
  closeSync(file)
  return {
    name,
    episodes,
    events,
    bytes: statSync(name).size,
    remove: () => rmSync(folder, { recursive: true }),
  }
}

const line = (event: EpisodeEvent, number: number): string =>
  `${JSON.stringify({ ...event, metadata: { ...event.metadata, episodeId: `e-${number}` } })}\n`

/** The streams of a caseload, in the order in which they begin. */
const streamsOf = (seed: number): ReadonlyArray<ReadonlyArray<EpisodeEvent>> => {
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
