import type { Day, EpisodeEvent } from "@str-service/domain"
import { asOf, chargeableMonthsView, inTurn } from "@str-service/projections"
import { manyEpisodes } from "./many-episodes.ts"

const on: Day = "2013-06-01"
const episodes = Number(process.env["STR_EPISODES"] ?? 20_000)

/** The most memory taken while episodes stream through a view, each let go once it is whole. */
export const streaming = (events: ReadonlyArray<EpisodeEvent>): ReadonlyArray<string> => {
  const { rowsOf } = asOf({ on }, { today: on, now: "2013-06-01T12:00:00Z" })(
    chargeableMonthsView,
    { from: "2012-01-01", to: on },
  )
  let [most, days, seen] = [0, 0, 0]
  for (const episode of inTurn(manyEpisodes(events, episodes))) {
    for (const row of rowsOf?.(episode) ?? []) days += row.days
    seen += 1
    if (seen % 1000 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  const megabytes = Math.round(most / 1024 / 1024)
  return [
    `${episodes.toLocaleString("en-GB")} episodes streamed through (aim under 300 MB for a million)`,
    `${String(megabytes).padStart(8)} MB at most, the whole process counted; ${days.toLocaleString("en-GB")} days found`,
    "",
  ]
}
