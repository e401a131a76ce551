import type { LegacyCase } from "../caseload/legacy-case.ts"
import type { Stage } from "../stages/stages-document.ts"

/**
 * Whether a stage takes a case, room or none. What is unknown of a case fits no list, and support that
 * begins after a stage's day does not end on it.
 */
export const takesCase = ({ on, takes = {} }: Stage, one: LegacyCase): boolean => {
  const { startedFrom, startedBefore } = takes
  return (
    one.startedOn <= on &&
    isAmong(takes.team, one.team) &&
    isAmong(takes.locality, localityOf(one)) &&
    isAmong(takes.currentProvision, one.facts["currentProvision"]) &&
    (startedFrom === undefined || one.startedOn >= startedFrom) &&
    (startedBefore === undefined || one.startedOn < startedBefore)
  )
}

/** Where the person lives, whether the policy asks for it or not. */
export const localityOf = ({ locality, facts }: LegacyCase): unknown =>
  locality ?? facts["locality"]

const isAmong = (codes: ReadonlyArray<string> | undefined, code: unknown): boolean =>
  codes === undefined || codes.some((one) => one === code)
