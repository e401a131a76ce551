import {
  Counting,
  Enforcement,
  LimitDuration,
  LimitEnd,
  LimitStart,
  PauseRule,
  WarningDuration,
} from "@str-service/domain"
import * as Schema from "effect/Schema"
import { GroupCondition } from "./condition.ts"
import { Text } from "./text.ts"

/**
 * A limit for those whom a variant's conditions describe. Its params replace the limit's fields of
 * the same names; the first variant that matches wins.
 */
const Variant = Schema.Struct({
  name: Text,
  conditions: GroupCondition,
  event: Schema.Struct({
    type: Schema.Literal("limit"),
    params: Schema.Struct({
      because: Text,
      source: Schema.optionalKey(Text),
      max: Schema.optionalKey(LimitDuration),
      warn: Schema.optionalKey(WarningDuration),
      counting: Schema.optionalKey(Counting),
      pauses: Schema.optionalKey(PauseRule),
      enforcement: Schema.optionalKey(Enforcement),
    }),
  }),
})

/**
 * A longest time. Left out, `counting` is `start-day-included`, `pauses` is `clock-runs` and
 * `enforcement` is `flag`.
 */
export const Limit = Schema.Struct({
  from: LimitStart,
  until: Schema.NonEmptyArray(LimitEnd),
  max: LimitDuration,
  warn: WarningDuration,
  counting: Schema.optionalKey(Counting),
  pauses: Schema.optionalKey(PauseRule),
  enforcement: Schema.optionalKey(Enforcement),
  source: Schema.optionalKey(Text),
  variants: Schema.optionalKey(Schema.Array(Variant)),
})
export type Limit = typeof Limit.Type
