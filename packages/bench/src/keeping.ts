import type { EpisodeEvent, FactualEvent } from "@str-service/domain"
import { byRecording, type Key, keyed, projection, run } from "@str-service/projections"
import { manyEpisodes } from "./many-episodes.ts"

const minutes = projection("minutes", 0, (sum: number, event: FactualEvent) =>
  event.type === "SupportRecorded" ? sum + event.data.minutes : sum,
)

const sizes = [400, 4000]

/** What keeping a projection by key costs an event, as logs grow: it should not grow with them. */
export const keeping = (events: ReadonlyArray<EpisodeEvent>): ReadonlyArray<string> => [
  "Keeping minutes by key, microseconds an event as the log grows tenfold",
  ...(["team", "worker"] satisfies ReadonlyArray<Key>).flatMap((by) => [
    line(by, "stream after stream", (log) => log, events),
    line(by, "in the order of recording", (log) => log.toSorted(byRecording), events),
  ]),
  "",
]

type Log = ReadonlyArray<EpisodeEvent>

const line = (by: Key, name: string, inOrder: (log: Log) => Log, events: Log): string => {
  const costs = sizes.map((episodes) => {
    const log = inOrder([...manyEpisodes(events, episodes)])
    const rounds = Array.from({ length: 3 }, () => {
      const start = performance.now()
      run(keyed(minutes, by), log)
      return ((performance.now() - start) * 1000) / log.length
    })
    return Math.min(...rounds)
      .toFixed(2)
      .padStart(8)
  })
  return `${costs.join(" →")}  by ${by}, ${name}`
}
