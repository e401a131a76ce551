import type { Policy, PolicyReference } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"

/**
 * A policy that episodes are asked under. One compiled from a document answers quicker, and its
 * traces tell on which condition a difference turns.
 */
export type AskedPolicy = Policy & Partial<Pick<CompiledPolicy, "decisions">>

/** What each episode was recorded under, which may be many versions. */
export interface AsRecorded {
  /** The version that an assessment names, where it is at hand to be traced. */
  readonly versionOf: (reference: PolicyReference) => AskedPolicy | undefined
}

/** Two policies, or one and what was recorded: each episode is looked at under both. */
export interface Comparison {
  readonly before: AskedPolicy | AsRecorded
  readonly after: AskedPolicy | AsRecorded
}

export const isAsRecorded = (side: AskedPolicy | AsRecorded): side is AsRecorded =>
  "versionOf" in side
