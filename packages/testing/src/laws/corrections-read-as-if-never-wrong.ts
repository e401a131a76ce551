import * as Result from "effect/Result"
import fc from "fast-check"
import {
  attempted,
  type Deciding,
  type LawfulHistory,
  lawfulHistories,
} from "../histories/lawful-histories.ts"
import { dayOfNumber } from "../oracle/calendar.ts"
import { commandsAsCorrected } from "../oracle/commands-as-corrected.ts"
import { momentsOf } from "../oracle/past.ts"
import { readingOf } from "../oracle/reading.ts"
import { tellingOf } from "../oracle/telling.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/**
 * A history with corrections tells, in phase and facts, what it would tell had nothing ever been
 * wrong: what the events so corrected fold to, and what comes of giving the commands anew with the
 * corrected ones in their places, where all of them are accepted again.
 */
export const correctionsReadAsIfNeverWrong = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), (history) => {
    const { initialState, evolve } = deciding(history.policies)
    const corrected = readingOf(history.events).events.reduce(evolve, initialState)
    expectEqual(tellingOf(history.state), tellingOf(corrected), "Folded as corrected")
    const anew = livedAnew(deciding, history)
    if (anew !== null) {
      expectEqual(tellingOf(history.state), tellingOf(anew), "Lived anew as corrected")
    }
  })

/**
 * The state when the corrected commands are given from the beginning, all on the day as of which the
 * last was judged; `null` where one of them is not accepted, as where a start would be refused that a correction is
 * not.
 */
export const livedAnew = (deciding: Deciding, history: LawfulHistory) => {
  const decider = deciding(history.policies)
  const last = momentsOf(history).at(-1)
  const commands = commandsAsCorrected(history.attempts)
  if (commands === null || last === undefined) return null
  const today = dayOfNumber(last.asOf)
  let state = decider.initialState
  for (const command of commands) {
    const { decision, after } = attempted(decider, state, {
      ...command,
      metadata: { ...command.metadata, today },
    })
    if (Result.isFailure(decision)) return null
    state = after
  }
  return state
}
