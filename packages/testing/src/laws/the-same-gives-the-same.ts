import type { EpisodeEvent, EpisodeState } from "@str-service/domain"
import fc from "fast-check"
import { type Deciding, eventsOf, lawfulHistories } from "../histories/lawful-histories.ts"
import { outcomeOf } from "../oracle/outcome.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/**
 * Equal commands and states lead to equal decisions, and equal events to equal states, deeply and
 * however often; what goes in is never changed.
 */
export const theSameGivesTheSame = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), (history) => {
    const one = deciding(history.policies)
    const other = deciding(history.policies)
    for (const attempt of history.attempts) {
      const state = frozen(structuredClone(attempt.before))
      const command = frozen(structuredClone(attempt.command))
      const expected = outcomeOf(attempt.decision)
      expectEqual(outcomeOf(one.decide(command, state)), expected, "Decided again")
      expectEqual(outcomeOf(other.decide(command, state)), expected, "Decided by another")
      const events = frozen(structuredClone(eventsOf(attempt)))
      const evolve = (before: EpisodeState, event: EpisodeEvent) =>
        frozen(other.evolve(before, event))
      expectEqual(events.reduce(evolve, state), attempt.after, "Folded again")
      expectEqual(events.reduce(evolve, state), attempt.after, "Folded a third time")
    }
  })

const frozen = <Value>(value: Value): Value => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
