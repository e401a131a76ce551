import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import type { Day, EpisodeEvent } from "@str-service/domain"
import { asOf, eventLine, inTurn, readEvents, run, summaryView } from "@str-service/projections"
import * as Result from "effect/Result"
import { manyEpisodes } from "./many-episodes.ts"
import type { Contest } from "./measure.ts"

const on: Day = "2013-06-01"
const episodes = 400

/** From a file of NDJSON to rows, every event checked, beside only reading and parsing it. */
export const reading = (
  events: ReadonlyArray<EpisodeEvent>,
): { readonly contest: Contest; readonly tidy: () => void } => {
  const folder = mkdtempSync(path.join(tmpdir(), "str-bench-"))
  const file = path.join(folder, "events.ndjson")
  writeFileSync(file, Array.from(manyEpisodes(events, episodes), eventLine).join("\n"))
  const { ofEpisodes } = asOf({ on }, { today: on, now: "2013-06-01T12:00:00Z" })(summaryView)
  const lines = () => readFileSync(file, "utf8").split("\n")
  return {
    tidy: () => rmSync(folder, { recursive: true }),
    contest: {
      title: `Summarising ${episodes} episodes of ${events.length} events from NDJSON`,
      unit: "events",
      perCall: episodes * events.length,
      contenders: [
        {
          name: "the summary view, each event checked",
          run: () => run(ofEpisodes, inTurn(sound(lines()))),
        },
        {
          name: "a bare loop that reads and parses",
          run: () => {
            let count = 0
            for (const line of lines()) if (JSON.parse(line) !== null) count += 1
            return count
          },
          aim: 0.5,
        },
      ],
    },
  }
}

function* sound(lines: Iterable<string>): Generator<EpisodeEvent, void> {
  for (const reading of readEvents(lines)) {
    if (Result.isSuccess(reading)) yield reading.success.event
  }
}
