import { isDeepStrictEqual } from "node:util"
import type { Day, EpisodeEvent, Instant } from "@str-service/domain"
import { asOf, inTurn, run, summaryView } from "@str-service/projections"
import { bareSummaries } from "./bare-summary.ts"
import { streamsOf } from "./caseload-streams.ts"
import { manyEpisodes } from "./many-episodes.ts"
import type { Contest } from "./measure.ts"

type Log = ReadonlyArray<EpisodeEvent>

const episodes = 200

const at = (on: Day) => ({ on, known: `${on}T23:59:59Z` satisfies Instant }) as const

/** The row of every episode of a log in memory, on a day as known then: by the view, and by a bare switch. */
export const summarising = (events: Log): Contest => {
  const log = [...manyEpisodes(events, episodes)]
  const times = at("2013-06-01")
  mustAgree(log, times)
  const whole = streamsOf(1).filter((stream) => !stream.some(isCorrection))
  for (const on of ["2012-12-31", "2013-08-15", "2014-12-31"] as const) {
    mustAgree(whole.flat(), at(on))
  }
  return {
    title: `Summarising ${episodes} episodes of ${events.length} events in memory (aim 5,000,000 events/s)`,
    unit: "events",
    perCall: log.length,
    contenders: [
      { name: "the summary view, as known at an instant", run: () => byView(log, times) },
      {
        name: "a bare switch that knows no corrections",
        run: () => bareSummaries(log, times),
        aim: 0.5,
      },
    ],
  }
}

const isCorrection = ({ type }: EpisodeEvent): boolean => type === "Amended" || type === "Withdrawn"

const byView = (log: Log, { on, known }: ReturnType<typeof at>) => {
  const { ofEpisodes } = asOf({}, { today: on, now: known })(summaryView)
  return run(ofEpisodes, inTurn(log))
}

const mustAgree = (log: Log, times: ReturnType<typeof at>): void => {
  if (!isDeepStrictEqual(byView(log, times), bareSummaries(log, times))) {
    throw new Error(`The summaries compared do not agree on ${times.on}.`)
  }
}
