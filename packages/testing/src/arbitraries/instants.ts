import type { Day, Instant } from "@str-service/domain"
import fc from "fast-check"
import { days } from "./days.ts"

/** Instants of a day, with any number of decimals that an instant may have. */
export const instantsOf = (day: Day): fc.Arbitrary<Instant> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.integer({ min: 0, max: 59 }),
      fc.oneof(
        { weight: 2, arbitrary: fc.constant("") },
        fc.stringMatching(/^\.\d{1,9}$/u).filter((fraction) => fraction.length <= 10),
      ),
    )
    .map(
      ([hours, minutes, seconds, fraction]): Instant =>
        `${day}T${two(hours)}:${two(minutes)}:${two(seconds)}${fraction}Z`,
    )

export const instants: fc.Arbitrary<Instant> = days.chain(instantsOf)

const two = (amount: number): string => String(amount).padStart(2, "0")
