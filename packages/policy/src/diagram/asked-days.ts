import {
  addDays,
  addMonths,
  type Day,
  dayOfNumber,
  daysBetween,
  firstDayAt,
} from "@str-service/domain"
import { type DayFacts, type DayPart, edgesOf, stretchesOn } from "./day-stretches.ts"
import { firstDay } from "./scale.ts"

/**
 * Days of asking on which a date and what is derived from it can go together in the same ways, so
 * that a policy can be asked the same on all of them.
 */
export interface AskedDays {
  /** What tells them from other days of asking. */
  readonly signature: string
  /** The first of them. */
  readonly example: Day
  /** All of them in spans, from a first and to a last day, the earliest span first. */
  readonly spans: ReadonlyArray<AskedSpan>
}

interface AskedSpan {
  readonly from: Day
  readonly to: Day
}

/** For how many years from a version's first day what is proved of it holds. */
export const yearsProved = 100

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
  const turning = dates.flatMap((date) => turningDays(date, effectiveFrom, last))
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

/** Days among which are all those from which on something else can go together. */
const turningDays = ({ parts }: DayFacts, from: Day, last: Day): ReadonlyArray<Day> => {
  const units = new Set(parts.flatMap(({ unit }) => unit ?? []))
  if (units.size > 1) return everyDay(from, last)
  const fixed = parts
    .filter(({ unit }) => unit === null)
    .flatMap(({ parting }) => edgesOf(parting))
    .flatMap((edge) => [dayOfNumber(edge - 1), dayOfNumber(edge)])
  return [firstDay, ...fixed].flatMap((day) => parts.flatMap((part) => passingSince(day, part)))
}

/** The days on which the time passed since a day goes over an edge. */
const passingSince = (day: Day, { unit, parting }: DayPart): ReadonlyArray<Day> =>
  unit === null ? [] : edgesOf(parting).map((units) => firstDayAt(day, units, unit))

const everyDay = (from: Day, last: Day): ReadonlyArray<Day> =>
  Array.from({ length: daysBetween(from, last) + 1 }, (_, index) => addDays(from, index))

/** Spans with one more, which may go on where the last of them ends. */
const joined = (spans: ReadonlyArray<AskedSpan>, span: AskedSpan): ReadonlyArray<AskedSpan> => {
  const last = spans.at(-1)
  return last !== undefined && addDays(last.to, 1) === span.from
    ? [...spans.slice(0, -1), { from: last.from, to: span.to }]
    : [...spans, span]
}
