import * as Schema from "effect/Schema"
import { Day } from "../calendar/day.ts"
import { PolicyReference } from "../policy/assessment.ts"
import { LimitRule } from "../policy/limit-rule.ts"

/**
 * A limit as it was pinned in the event it runs from: whole, so that no later policy version
 * changes it.
 */
export const PinnedLimit = Schema.Struct({
  ...LimitRule.fields,
  /** The day it runs from. */
  on: Day,
  /** Its last permitted day as first counted, before any pause. */
  lastDay: Day,
  policy: PolicyReference,
}).annotate({ identifier: "PinnedLimit" })
export type PinnedLimit = typeof PinnedLimit.Type
