import {
  Counting,
  Enforcement,
  LimitDuration,
  LimitEnd,
  LimitStart,
  PauseRule,
  WarningDuration,
} from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { GroupCondition } from "./condition.ts"
import { described } from "./described.ts"
import { Citation } from "./source.ts"
import { Text } from "./text.ts"

const longest = described("The longest time: whole weeks (P6W) or whole months (P6M).")
const warning = described("How long before the last day it is approaching: P7D or P1W.")
const counting = described("Whether the day of the start counts; left out, it does.")
const pauses = described("What a pause does to the last day; left out, nothing.")
const enforcement = described("What going over the limit does; left out, it is recorded.")
const cited = described("Where the limit comes from.")

/**
 * A limit for those whom a variant's conditions describe. Its params replace the limit's fields of
 * the same names; the first variant that matches wins.
 */
const Variant = Schema.Struct({
  name: Text.pipe(described("What the variant is called: its own in the list.")),
  conditions: GroupCondition.pipe(described("For whom the limit is another.")),
  event: Schema.Struct({
    type: Schema.Literal("limit"),
    params: Schema.Struct({
      because: Text.pipe(described("Why the limit is another for these, in words.")),
      source: Schema.optionalKey(Citation).pipe(cited),
      max: Schema.optionalKey(LimitDuration).pipe(longest),
      warn: Schema.optionalKey(WarningDuration).pipe(warning),
      counting: Schema.optionalKey(Counting).pipe(counting),
      pauses: Schema.optionalKey(PauseRule).pipe(pauses),
      enforcement: Schema.optionalKey(Enforcement).pipe(enforcement),
    }),
  }),
})

/**
 * A longest time. Left out, `counting` is `start-day-included`, `pauses` is `clock-runs` and
 * `enforcement` is `flag`.
 */
export const Limit = Schema.Struct({
  from: LimitStart.pipe(described("The event from which the limit runs.")),
  until: Schema.NonEmptyArray(LimitEnd).pipe(
    described("The events that end it, whichever comes first."),
  ),
  max: LimitDuration.pipe(longest),
  warn: WarningDuration.pipe(warning),
  counting: Schema.optionalKey(Counting).pipe(counting),
  pauses: Schema.optionalKey(PauseRule).pipe(pauses),
  enforcement: Schema.optionalKey(Enforcement).pipe(enforcement),
  source: Schema.optionalKey(Citation).pipe(cited),
  variants: Schema.optionalKey(Schema.Array(Variant)).pipe(
    described("For whom the limit is another; the first that matches wins."),
  ),
})
export type Limit = typeof Limit.Type
