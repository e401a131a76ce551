import type { EpisodeState } from "@str-service/domain"
import fc from "fast-check"
import { type Deciding, lawfulHistories } from "../histories/lawful-histories.ts"
import { limitsExceeded } from "../oracle/limits-walked.ts"
import { momentsOf } from "../oracle/past.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/**
 * After every accepted command each limit exceeded is flagged once, and none that is not: as of the
 * command's day, or of a later day on which a flag was found before. What counts as exceeded is
 * found by walking the days one by one.
 */
export const breachesAreFlaggedExactly = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), (history) => {
    for (const { attempt, after, asOf } of momentsOf(history)) {
      const { command } = attempt
      const exceeded = limitsExceeded(after, asOf)
      const flagged = after
        .of("LimitBreached")
        .map(({ data }) => `${data.limit} ${data.from} ${data.lastDay}`)
        .sort()
      const what = `after ${JSON.stringify(command)}`
      expectEqual(flagged, exceeded, `The breaches on record are not those there are ${what}`)
      expectEqual(flaggedIn(attempt.after), exceeded, `The state flags other breaches ${what}`)
    }
  })

const flaggedIn = (state: EpisodeState): ReadonlyArray<string> =>
  state.phase === "NotReferred"
    ? []
    : state.record.breaches.map(({ limit, from, lastDay }) => `${limit} ${from} ${lastDay}`).sort()
