import { addDays, type Day, latest } from "../../calendar/day.ts"
import type { BodyOf } from "../events.ts"
import { type Exceeded, exceededLimits } from "../limits.ts"
import type { Breach, EpisodeState } from "../state.ts"

/** What must be recorded for every limit exceeded to be flagged exactly once, and no other. */
export interface BreachChanges {
  readonly found: ReadonlyArray<BodyOf<"LimitBreached">>
  readonly noLongerTrue: ReadonlyArray<BodyOf<"Withdrawn">>
}

/**
 * Compares the breaches flagged before a command with the limits exceeded after it, open spans
 * counted through today. What was found on a later day than today stays found.
 */
export const breachChanges = (
  before: EpisodeState,
  after: EpisodeState,
  today: Day,
): BreachChanges => {
  const flagged = before.phase === "NotReferred" ? [] : before.record.breaches
  const asOf = flagged.reduce((day, breach) => latest(day, breach.foundOn), today)
  const exceeded = after.phase === "NotReferred" ? [] : exceededLimits(after, asOf)
  return {
    found: exceeded
      .filter((candidate) => !flagged.some((breach) => isOf(breach, candidate)))
      .map((candidate) => breachOf(candidate, asOf)),
    noLongerTrue: flagged
      .filter((breach) => !exceeded.some((candidate) => isOf(breach, candidate)))
      .map((breach) => ({
        type: "Withdrawn",
        data: { on: today, target: breach.eventId, reason: "follows-from-the-record" },
      })),
  }
}

const isOf = (breach: Breach, { limit, lastDay }: Exceeded): boolean =>
  breach.limit === limit.name && breach.from === limit.from && breach.lastDay === lastDay

const breachOf = ({ limit, lastDay }: Exceeded, foundOn: Day): BodyOf<"LimitBreached"> => ({
  type: "LimitBreached",
  data: { on: addDays(lastDay, 1), limit: limit.name, from: limit.from, lastDay, foundOn },
})
