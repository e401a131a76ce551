import * as Schema from "effect/Schema"
import { isDay } from "./day.ts"

/**
 * An instant in UTC, as ISO 8601 writes it: `"2012-10-01T09:30:00Z"`, with up to nine decimals of a
 * second. What `new Date().toISOString()` gives is one.
 */
export type Instant = `${number}-${number}-${number}T${string}Z`

const written = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/u

export const isInstant = (value: unknown): value is Instant =>
  typeof value === "string" && written.test(value) && isDay(value.slice(0, 10))

export const Instant = Schema.String.check(
  Schema.isPattern(written, { expected: "a UTC instant, such as 2012-10-01T09:30:00Z" }).abort(),
)
  .pipe(
    Schema.refine((text): text is Instant => isInstant(text), { expected: "a real UTC instant" }),
  )
  .annotate({ identifier: "Instant", description: "A UTC instant, such as 2012-10-01T09:30:00Z." })

/** Negative when `a` is before `b`, zero when they are the same instant, positive when after. */
export const compareInstants = (a: Instant, b: Instant): number =>
  compareText(a.slice(0, 19), b.slice(0, 19)) || compareText(fractionOf(a), fractionOf(b))

export const laterInstant = (a: Instant, b: Instant): Instant => (compareInstants(a, b) < 0 ? b : a)

const fractionOf = (instant: Instant): string => instant.slice(20, -1).padEnd(9, "0")

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
