import * as Schema from "effect/Schema"
import { GroupCondition } from "./condition.ts"
import { described } from "./described.ts"
import { Citation } from "./source.ts"
import { Text } from "./text.ts"

/** What a rule says besides its outcome: why, in words; where from; and what else it sets. */
export const Params = Schema.StructWithRest(
  Schema.Struct({
    because: Text.pipe(described("Why this holds, in words that the person may be told.")),
    source: Schema.optionalKey(Citation).pipe(described("Where the rule comes from.")),
  }),
  [Schema.Record(Schema.String, Schema.Json)],
)
export type Params = typeof Params.Type

/** What happens when a rule matches: an outcome, with the words for it. */
export const eventOf = <Outcome extends string>(
  outcomes: Schema.Literals<ReadonlyArray<Outcome>>,
) =>
  Schema.Struct({
    type: outcomes.pipe(described("The outcome: one of those that the decision declares.")),
    params: Params.pipe(described("Why, where from, and what else the rule sets.")),
  })

/** A rule: when its conditions hold and no rule above it matched, its event decides. */
export const ruleOf = <Outcome extends string>(outcomes: Schema.Literals<ReadonlyArray<Outcome>>) =>
  Schema.Struct({
    name: Text.pipe(described("What the rule is called: a short sentence, its own in the list.")),
    conditions: GroupCondition.pipe(described("When the rule matches.")),
    event: eventOf(outcomes).pipe(described("What the rule decides.")),
  })
