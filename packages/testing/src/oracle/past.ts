import type { EpisodeEvent } from "@str-service/domain"
import { type Attempt, eventsOf, type LawfulHistory } from "../histories/lawful-histories.ts"
import { type Reading, readingOf } from "./reading.ts"

/** An attempt, and what the history told before and after it. */
export interface Moment {
  readonly attempt: Attempt
  readonly before: Reading
  readonly after: Reading
}

/** The accepted attempts of a history, each read by the events recorded up to it. */
export const momentsOf = ({ attempts }: LawfulHistory): ReadonlyArray<Moment> => {
  const recorded: Array<EpisodeEvent> = []
  let before = readingOf(recorded)
  return attempts.flatMap((attempt) => {
    const events = eventsOf(attempt)
    if (events.length === 0) return []
    recorded.push(...events)
    const moment = { attempt, before, after: readingOf(recorded) }
    before = moment.after
    return [moment]
  })
}
