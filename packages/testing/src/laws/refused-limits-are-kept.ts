import { recordedEvents } from "@str-service/domain"
import * as Result from "effect/Result"
import fc from "fast-check"
import { type Attempt, type Deciding, lawfulHistories } from "../histories/lawful-histories.ts"
import { dayNumber } from "../oracle/calendar.ts"
import { lastDayWalked, limitsRead, pausesRead, spanEndRead } from "../oracle/limits-walked.ts"
import { type Reading, readingOf } from "../oracle/reading.ts"
import { expectEqual } from "../specification/specification-failed.ts"

/**
 * No start is accepted beyond the last day of a running limit that refuses, or beyond the next day
 * where the start ends that limit; and none is refused for a limit that it would not exceed.
 */
export const refusedLimitsAreKept = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), ({ attempts }) => {
    for (const attempt of attempts) {
      const { command, before, decision } = attempt
      const refused = Result.isFailure(decision) && decision.failure._tag === "LimitWouldBeExceeded"
      if (!refused && Result.isFailure(decision)) continue
      const exceeded = limitsThatRefuse(attempt, readingOf(recordedEvents(before.history)))
      expectEqual(
        refused,
        exceeded.length > 0,
        `Limits exceeded: ${exceeded.join() || "none"}; whether it was refused for one: ${JSON.stringify(command)}`,
      )
      if (refused) {
        expectEqual(exceeded.includes(decision.failure.limit), true, "Another limit was named")
      }
    }
  })

const limitsThatRefuse = ({ command }: Attempt, reading: Reading): ReadonlyArray<string> => {
  if (command.type !== "StartEnablement" && command.type !== "StartChargeable") return []
  const start = command.type === "StartEnablement" ? "EnablementStarted" : "ChargeableStarted"
  const on = dayNumber(command.data.on)
  const pauses = pausesRead(reading)
  return limitsRead(reading)
    .filter((limit) => limit.enforcement === "refuse" && spanEndRead(limit, reading) === undefined)
    .filter((limit) => {
      const lastOfSpan = limit.until.includes(start) ? on - 1 : on
      return lastOfSpan > lastDayWalked(limit, pauses, lastOfSpan)
    })
    .map(({ name }) => name)
}
