import { isDeepStrictEqual } from "node:util"
import type { Day, EpisodeEvent } from "@str-service/domain"
import { asOf, type EpisodeSummary, inTurn, run, summaryView } from "@str-service/projections"
import { bareSummary } from "./bare-summary.ts"
import { manyEpisodes } from "./many-episodes.ts"
import type { Contest } from "./measure.ts"

const on: Day = "2013-06-01"
const episodes = 200

/** The row of every episode of a log in memory: by the view, and by a bare switch. */
export const summarising = (events: ReadonlyArray<EpisodeEvent>): Contest => {
  const log = [...manyEpisodes(events, episodes)]
  const { ofEpisodes } = asOf({ on }, { today: on, now: "2013-06-01T12:00:00Z" })(summaryView)
  const ours = () => run(ofEpisodes, inTurn(log))
  const bare = () => {
    const rows: Array<EpisodeSummary> = []
    for (let from = 0; from < log.length; from += events.length) {
      rows.push(bareSummary(log.slice(from, from + events.length), on))
    }
    return rows.sort((a, b) => (a.episodeId < b.episodeId ? -1 : 1))
  }
  if (!isDeepStrictEqual(ours(), bare())) throw new Error("The summaries compared do not agree.")
  return {
    title: `Summarising ${episodes} episodes of ${events.length} events in memory (aim 5,000,000 events/s)`,
    unit: "events",
    perCall: log.length,
    contenders: [
      { name: "the summary view, as known at an instant", run: ours },
      { name: "a bare switch that knows no corrections", run: bare, aim: 0.5 },
    ],
  }
}
