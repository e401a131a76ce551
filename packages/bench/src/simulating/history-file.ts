import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import type { EpisodeEvent } from "@str-service/domain"
import { streamsOf } from "../caseload-streams.ts"

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
