import { quote } from "./quote.ts"

/** What is to stand where a day is. */
export const realDay = "This must be a real day, written YYYY-MM-DD: 2026-10-01 for 1 October 2026."

/** What stands there, where it can only be another way to write a day. */
export const dayAsWritten = (written: unknown): string =>
  typeof written === "string" && /^[\d./ -]{4,20}$/u.test(written)
    ? ` It is ${quote(written)}.`
    : ""
