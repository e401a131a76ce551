import { addDays, addMonths, type Day } from "@str-service/domain"
import type { DaySpan } from "./day-span.ts"
import { type DayFacts, stretchesOn } from "./day-stretches.ts"
import { turningDays } from "./turning-days.ts"

/**
 * Days of asking on which a date and what is derived from it can go together in the same ways, so
 * that a policy can be asked the same on all of them.
 */
export interface AskedDays {
  /** What tells them from other days of asking. */
  readonly signature: string
  /** The first of them. */
  readonly example: Day
  /** All of them in spans, the earliest first. */
  readonly spans: ReadonlyArray<DaySpan>
}

/** For how many years from a version's first day what is proved of it holds. */
const yearsProved = 100

/**
 * The days on which a version may be asked, in kinds: those of the hundred years from its first day.
 *
 * There is one kind, unless a decision compares a date and also the time passed since it, or that
 * time in several units: on a day soon after a fixed one, little time has passed since it.
 */
export const askedDays = (
  effectiveFrom: Day,
  dates: ReadonlyArray<DayFacts>,
): ReadonlyArray<AskedDays> => {
  const last = addDays(addMonths(effectiveFrom, 12 * yearsProved), -1)
  const turning = dates.flatMap((date) => turningDays(date, { from: effectiveFrom, to: last }))
  const starts = [...new Set([effectiveFrom, ...turning])]
    .filter((day) => day >= effectiveFrom && day <= last)
    .sort()
  const kinds = new Map<string, AskedDays>()
  for (const [index, from] of starts.entries()) {
    const next = starts[index + 1]
    const span = { from, to: next === undefined ? last : addDays(next, -1) }
    const signature = signatureOn(from, dates)
    const { example, spans } = kinds.get(signature) ?? { example: from, spans: [] }
    kinds.set(signature, { signature, example, spans: joined(spans, span) })
  }
  return [...kinds.values()]
}

/** Equal for days of one kind. */
export const signatureOn = (on: Day, dates: ReadonlyArray<DayFacts>): string =>
  JSON.stringify(dates.map((date) => stretchesOn(on, date).map(({ places }) => places)))

/** Spans with one more, which may go on where the last of them ends. */
const joined = (spans: ReadonlyArray<DaySpan>, span: DaySpan): ReadonlyArray<DaySpan> => {
  const last = spans.at(-1)
  return last !== undefined && addDays(last.to, 1) === span.from
    ? [...spans.slice(0, -1), { from: last.from, to: span.to }]
    : [...spans, span]
}
