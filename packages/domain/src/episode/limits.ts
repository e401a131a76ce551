import { firstDayOf, lastDayOf } from "../calendar/counting.ts"
import { addDays, type Day, daysBetween } from "../calendar/day.ts"
import type { PolicyReference } from "../policy/assessment.ts"
import type { LimitRule } from "../policy/limit-rule.ts"
import type { PinnedLimit } from "./limit.ts"
import { nthUnpausedDay } from "./pauses.ts"
import type { KnownEpisode, PausePeriod } from "./state.ts"

/** A limit's rule made fast on the day it runs from, with its last day. */
export const pin = (rule: LimitRule, on: Day, policy: PolicyReference): PinnedLimit => ({
  ...rule,
  on,
  lastDay: lastDayOf(on, rule.max, rule.counting),
  policy,
})

/**
 * The last permitted day of a limit as seen on a day. Under `clock-stops`, with N days in the limit
 * as first counted, it is the day on which the N-th unpaused day falls; a pause still open counts
 * as paused through the day asked about.
 */
export const lastDayOn = (
  limit: PinnedLimit,
  pauses: ReadonlyArray<PausePeriod>,
  asOf: Day,
): Day => {
  if (limit.pauses === "clock-runs") return limit.lastDay
  const first = firstDayOf(limit.on, limit.counting)
  return nthUnpausedDay(first, daysBetween(first, limit.lastDay) + 1, pauses, asOf)
}

/**
 * The last day of a limit's span: the day before the start that ends it, or the day of closing;
 * `undefined` while it is open.
 */
export const spanEnd = (limit: PinnedLimit, state: KnownEpisode): Day | undefined =>
  dayBefore(limit.until.includes("EnablementStarted") ? enablementOf(state) : undefined) ??
  dayBefore(limit.until.includes("ChargeableStarted") ? chargeableOf(state) : undefined) ??
  (state.phase === "Closed" ? state.closing.on : undefined)

/** Whether a limit runs on a day: whether the day lies in its span. */
export const runsOn = (limit: PinnedLimit, state: KnownEpisode, day: Day): boolean => {
  const end = spanEnd(limit, state)
  return limit.on <= day && (end === undefined || day <= end)
}

/** A limit that was gone over, and the last day that it permitted. */
export interface Exceeded {
  readonly limit: PinnedLimit
  readonly lastDay: Day
}

/** The limits of which a day of their span, through `asOf` while it is open, lies after the last. */
export const exceededLimits = (state: KnownEpisode, asOf: Day): ReadonlyArray<Exceeded> =>
  state.record.limits.flatMap((limit) => {
    const end = spanEnd(limit, state) ?? asOf
    const lastDay = lastDayOn(limit, state.record.pauses, end)
    return end > lastDay ? [{ limit, lastDay }] : []
  })

/**
 * The limits with `enforcement: "refuse"` that a start on a day would exceed: a day of their span
 * through the start, or through the day before it where the start ends them, lies after the last.
 */
export const limitsRefusing = (
  state: KnownEpisode,
  start: "EnablementStarted" | "ChargeableStarted",
  on: Day,
): ReadonlyArray<Exceeded> =>
  state.record.limits.flatMap((limit) => {
    if (limit.enforcement === "flag" || spanEnd(limit, state) !== undefined) return []
    const end = limit.until.includes(start) ? addDays(on, -1) : on
    const lastDay = lastDayOn(limit, state.record.pauses, end)
    return end > lastDay ? [{ limit, lastDay }] : []
  })

/** The day enablement started, once it has. */
export const enablementOf = (state: KnownEpisode): Day | undefined =>
  state.phase === "Referred" ? undefined : state.enablement?.on

/** The day chargeable support started, once it has. */
export const chargeableOf = (state: KnownEpisode): Day | undefined =>
  state.phase === "InChargeable" || state.phase === "Closed" ? state.chargeable?.on : undefined

const dayBefore = (day: Day | undefined): Day | undefined =>
  day === undefined ? undefined : addDays(day, -1)
