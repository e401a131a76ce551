import * as Schema from "effect/Schema"
import { Counting } from "../calendar/counting.ts"
import { LimitDuration, WarningDuration } from "../calendar/duration.ts"

/** The events that a limit may run from; each pins the limits that run from it. */
export const LimitStart = Schema.Literals(["Referred", "EnablementStarted", "ChargeableStarted"])
export type LimitStart = typeof LimitStart.Type

/** The events that may end a limit's span. `Closed` ends every span. */
export const LimitEnd = Schema.Literals(["EnablementStarted", "ChargeableStarted", "Closed"])
export type LimitEnd = typeof LimitEnd.Type

/** Whether paused days count towards a limit (`clock-runs`) or move its last day (`clock-stops`). */
export const PauseRule = Schema.Literals(["clock-runs", "clock-stops"])
export type PauseRule = typeof PauseRule.Type

/** Whether going over a limit is recorded (`flag`), or a start that would do so refused. */
export const Enforcement = Schema.Literals(["flag", "refuse"])
export type Enforcement = typeof Enforcement.Type

/** A limit as one policy version sets it for one set of facts: its variants already chosen. */
export const LimitRule = Schema.Struct({
  name: Schema.String,
  from: LimitStart,
  until: Schema.Array(LimitEnd),
  max: LimitDuration,
  counting: Counting,
  pauses: PauseRule,
  enforcement: Enforcement,
  /** How long before the last day the limit is approaching. */
  warn: WarningDuration,
  /** The unknown facts that left the choice of a variant unsettled, so that the base applies. */
  unsettled: Schema.Array(Schema.String),
}).annotate({ identifier: "LimitRule" })
export type LimitRule = typeof LimitRule.Type
