import { Day, LimitDuration, SuppliedFacts } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { Text } from "../document/text.ts"

/** A limit that starts on a day, and the last day that it allows. */
export const ExpectedLastDay = Schema.Struct({
  limit: Text.annotate({ description: "The limit's name in the policy." }),
  from: Day.annotate({ description: "The day on which the limit starts." }),
  lastDay: Day.annotate({
    description: "The last day that the limit then allows, without pauses.",
  }),
  /** The longest time, variants chosen by the case's facts. */
  max: Schema.optionalKey(LimitDuration),
})
export type ExpectedLastDay = typeof ExpectedLastDay.Type

/** One worked case: given these facts, this outcome. */
export const WorkedCase = Schema.Struct({
  /** What the case shows, as a sentence. */
  sentence: Text.annotate({ description: "What the case shows, as a sentence." }),
  decision: Schema.Literals(["eligibility", "charging", "placement"]).annotate({
    description: "The decision that is asked.",
  }),
  facts: SuppliedFacts.annotate({
    description: "What is known of the person; a fact that is left out is unknown.",
  }),
  /** The day on which the policy is asked, for derived facts; left out, the version's first. */
  on: Schema.optionalKey(
    Day.annotate({
      description:
        "The day on which the policy is asked, YYYY-MM-DD; left out, the version's first.",
    }),
  ),
  expect: Schema.Struct({
    outcome: Text.annotate({ description: "The outcome that the policy is to give." }),
    /** The rule that decides, or `null` where several may. */
    rule: Schema.optionalKey(
      Schema.NullOr(Text).annotate({
        description: "The rule that decides, otherwise included; null where several may.",
      }),
    ),
    /** The facts that still matter. */
    missing: Schema.optionalKey(
      Schema.Array(Text).annotate({
        description: "The unknown facts that still matter, in the order of their use.",
      }),
    ),
    /** What the charging decision says of the same facts on the same day. */
    charging: Schema.optionalKey(
      Text.annotate({
        description: "The outcome of the charging decision for the same facts and day.",
      }),
    ),
    /** The last days of limits that start on given days. */
    lastDays: Schema.optionalKey(
      Schema.NonEmptyArray(ExpectedLastDay).annotate({
        description: "The last days of limits that start on given days.",
      }),
    ),
  }),
}).annotate({ identifier: "WorkedCase" })
export type WorkedCase = typeof WorkedCase.Type

/** The worked cases of one policy version, kept in a file beside it. */
export const WorkedCases = Schema.Struct({
  $schema: Schema.optionalKey(Schema.String),
  policy: Text.annotate({ description: "The id of the policy." }),
  version: Text.annotate({ description: "The version of the policy." }),
  cases: Schema.NonEmptyArray(WorkedCase),
}).annotate({ identifier: "WorkedCases", title: "The worked cases of an STR policy version" })
export type WorkedCases = typeof WorkedCases.Type
