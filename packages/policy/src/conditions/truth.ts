import type { Day, Facts } from "@str-service/domain"

/** Kleene's three values: what is not known to be true or false is `"unknown"`. */
export type Truth = boolean | "unknown"

/** A question about somebody's facts, with derived facts as on a day. */
export type Question<Answer> = (facts: Facts, on: Day) => Answer
