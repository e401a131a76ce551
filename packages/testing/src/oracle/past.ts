import type { EpisodeEvent } from "@str-service/domain"
import { type Attempt, eventsOf, type LawfulHistory } from "../histories/lawful-histories.ts"
import { dayNumber } from "./calendar.ts"
import { type Reading, readingOf } from "./reading.ts"

/** An attempt, and what the history told before and after it. */
export interface Moment {
  readonly attempt: Attempt
  readonly before: Reading
  readonly after: Reading
  /**
   * The number of the day through which open spans count: that of the command, or a later one on
   * which a breach still on record was found.
   */
  readonly asOf: number
}

/** The accepted attempts of a history, each read by the events recorded up to it. */
export const momentsOf = ({ attempts }: LawfulHistory): ReadonlyArray<Moment> => {
  const recorded: Array<EpisodeEvent> = []
  let before = readingOf(recorded)
  return attempts.flatMap((attempt) => {
    const events = eventsOf(attempt)
    if (events.length === 0) return []
    recorded.push(...events)
    const found = before.of("LimitBreached").map(({ data }) => dayNumber(data.foundOn))
    const asOf = Math.max(dayNumber(attempt.command.metadata.today), ...found)
    const moment = { attempt, before, after: readingOf(recorded), asOf }
    before = moment.after
    return [moment]
  })
}
