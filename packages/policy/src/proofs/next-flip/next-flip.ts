import { addDays, type Day, type Facts } from "@str-service/domain"
import type { PolicyBook } from "../../book/policy-book.ts"
import type { CompiledPolicy } from "../../compile-policy.ts"
import type { Answer } from "../../decisions/answer.ts"
import type { DecisionName } from "../../document/decision.ts"
import type { Outcome } from "../../words/outcome-words.ts"
import { type PassedThreshold, passedOn, turningDaysOf } from "./turning-days.ts"

/** What a decision comes to on a day. */
export interface Standing {
  readonly on: Day
  /** The version in force, by its number; `null` where none is. */
  readonly version: string | null
  /** `null` where no version is in force, or it makes no such decision. */
  readonly outcome: Answer<Outcome>["outcome"] | null
}

/** The next day on which an outcome changes with no new event. */
export interface Flip extends Standing {
  /** The time since a day that goes over a threshold; none where only another version is in force. */
  readonly passed: ReadonlyArray<PassedThreshold>
  /** Whether another version is in force than on the day before. */
  readonly isOtherVersion: boolean
}

export interface NextFlip {
  readonly decision: DecisionName
  readonly now: Standing
  /** `null` where it never changes by itself. */
  readonly next: Flip | null
}

/**
 * The next day after `on` on which a decision about somebody comes to another outcome though
 * nothing happens: because time since a day goes over a threshold, or another version comes into
 * force, or the last one ends. A fact such as an age that is not worked out stays as it is.
 */
export const nextFlip = (
  book: PolicyBook,
  decision: DecisionName,
  facts: Facts,
  on: Day,
): NextFlip => {
  const standingOn = (day: Day): Standing => {
    const policy = book.inForceOn(day)
    return {
      on: day,
      version: policy?.reference.version ?? null,
      outcome: policy?.decisions[decision]?.outcome(facts, day) ?? null,
    }
  }
  const now = standingOn(on)
  const next = daysToLookAt(book, decision, facts)
    .filter((day) => day > on)
    .map(standingOn)
    .find(({ outcome }) => outcome !== now.outcome)
  return { decision, now, next: next === undefined ? null : flipOf(next, book, decision, facts) }
}

/** All days on which the outcome can be another than on the day before, from the first. */
const daysToLookAt = (
  { versions }: PolicyBook,
  decision: DecisionName,
  facts: Facts,
): ReadonlyArray<Day> =>
  [
    ...new Set(
      versions.flatMap((version) => [
        ...daysInForce(version),
        ...turningDaysOf(version, decision, facts),
      ]),
    ),
  ].sort()

const daysInForce = ({ effectiveFrom, effectiveTo }: CompiledPolicy): ReadonlyArray<Day> =>
  effectiveTo === null ? [effectiveFrom] : [effectiveFrom, addDays(effectiveTo, 1)]

const flipOf = (
  standing: Standing,
  book: PolicyBook,
  decision: DecisionName,
  facts: Facts,
): Flip => {
  const [policy, before] = [standing.on, addDays(standing.on, -1)].map(book.inForceOn)
  return {
    ...standing,
    isOtherVersion: policy !== before,
    passed: policy === undefined ? [] : passedOn(standing.on, policy, decision, facts),
  }
}
