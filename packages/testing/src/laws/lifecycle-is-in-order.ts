import type { FactualEvent } from "@str-service/domain"
import fc from "fast-check"
import { type Deciding, lawfulHistories } from "../histories/lawful-histories.ts"
import { momentsOf } from "../oracle/past.ts"
import { expectNone } from "../specification/specification-failed.ts"

/** What each lifecycle event comes straight after. */
const comesAfter: { readonly [type: string]: ReadonlyArray<string> } = {
  Referred: ["nothing"],
  EnablementStarted: ["Referred"],
  ChargeableStarted: ["EnablementStarted"],
  Closed: ["Referred", "EnablementStarted", "ChargeableStarted"],
}

/**
 * The lifecycle events, as corrected, come at most once and in order: chargeable support on a later
 * day than enablement, the others on non-decreasing days, none without those that lead to it.
 */
export const lifecycleIsInOrder = (deciding: Deciding) =>
  fc.property(lawfulHistories(deciding), (history) => {
    for (const { attempt, after } of momentsOf(history)) {
      const lifecycle = after.events.filter(({ type }) => Object.hasOwn(comesAfter, type))
      expectNone(
        lifecycle.flatMap((event, index) => outOfOrder(lifecycle[index - 1], event)),
        `Out of order after ${JSON.stringify(attempt.command)}`,
      )
    }
  })

const outOfOrder = (
  before: FactualEvent | undefined,
  event: FactualEvent,
): ReadonlyArray<string> => {
  const previous = before?.type ?? "nothing"
  if (comesAfter[event.type]?.includes(previous) !== true)
    return [`${event.type} after ${previous}`]
  if (before === undefined || before.data.on < event.data.on) return []
  return before.data.on === event.data.on && event.type !== "ChargeableStarted"
    ? []
    : [`${event.type} on ${event.data.on} after ${before.type} on ${before.data.on}`]
}
