import { compareInstants, type Day, type Instant } from "@str-service/domain"
import * as Order from "effect/Order"

/**
 * The two times of a question: the day asked about, and the instant whose knowledge counts.
 *
 * Source: domain, Words (on, recordedAt); Spans and lists, exactly.
 */
export interface Times {
  /** What happened on later days does not show. */
  readonly on: Day
  /** What was recorded later does not show: no late entry, amendment or withdrawal. */
  readonly known: Instant
}

/** What time it is where the question is put: the service's local day, and the instant in UTC. */
export interface Now {
  readonly today: Day
  readonly now: Instant
}

/** As `compareInstants`; those written to the same decimal, as most are, compare as texts. */
export const compareTimes = (a: Instant, b: Instant): number =>
  a.length === b.length ? Order.String(a, b) : compareInstants(a, b)

/** Whether an instant is another or before it. */
export const isBy = (a: Instant, b: Instant): boolean =>
  a.length === b.length ? a <= b : compareInstants(a, b) <= 0
