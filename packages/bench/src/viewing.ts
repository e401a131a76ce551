import type { Day } from "@str-service/domain"
import {
  asOf,
  caseloadView,
  contactsPerWeekView,
  durationsView,
  flowView,
  goalsView,
  inTurn,
  outcomesView,
  run,
  supportView,
} from "@str-service/projections"
import { streamsOf } from "./caseload-streams.ts"

const on: Day = "2013-08-15"
const period = { from: "2012-10-01", to: on } as const
const rounds = 5

/** How fast each view that counts is asked of a caseload of two years, from events in memory. */
export const viewing = (): ReadonlyArray<string> => {
  const log = streamsOf(1).flat()
  const ask = asOf({ on }, { today: on, now: `${on}T23:59:59Z` })
  const views = {
    caseload: () => run(ask(caseloadView).ofEpisodes, inTurn(log)),
    "support given": () => run(ask(supportView, period).ofEpisodes, inTurn(log)),
    "contacts per week": () => run(ask(contactsPerWeekView, period).ofEpisodes, inTurn(log)),
    flow: () => run(ask(flowView, period).ofEpisodes, inTurn(log)),
    durations: () => run(ask(durationsView, period).ofEpisodes, inTurn(log)),
    outcomes: () => run(ask(outcomesView, period).ofEpisodes, inTurn(log)),
    goals: () => run(ask(goalsView, period).ofEpisodes, inTurn(log)),
  }
  return [
    `Asking views of a caseload of ${log.length.toLocaleString("en-GB")} events in memory`,
    ...Object.entries(views).map(([name, asked]) => {
      const times = Array.from({ length: rounds }, () => {
        const start = performance.now()
        if (asked().length === 0) throw new Error(`There is nothing to see of ${name}.`)
        return performance.now() - start
      })
      const perSecond = Math.round((log.length * 1000) / Math.min(...times))
      return `${perSecond.toLocaleString("en-GB").padStart(14)} events/s  ${name}`
    }),
    "",
  ]
}
