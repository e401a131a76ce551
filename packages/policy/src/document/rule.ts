import * as Schema from "effect/Schema"
import { GroupCondition } from "./condition.ts"
import { Text } from "./text.ts"

/** What a rule says besides its outcome: why, in words; where from; and what else it sets. */
export const Params = Schema.StructWithRest(
  Schema.Struct({ because: Text, source: Schema.optionalKey(Text) }),
  [Schema.Record(Schema.String, Schema.Json)],
)
export type Params = typeof Params.Type

/** What happens when a rule matches: an outcome, with the words for it. */
export const eventOf = <Outcome extends string>(
  outcomes: Schema.Literals<ReadonlyArray<Outcome>>,
) => Schema.Struct({ type: outcomes, params: Params })

/** A rule: when its conditions hold and no rule above it matched, its event decides. */
export const ruleOf = <Outcome extends string>(outcomes: Schema.Literals<ReadonlyArray<Outcome>>) =>
  Schema.Struct({ name: Text, conditions: GroupCondition, event: eventOf(outcomes) })
