import { Day, LimitDuration, SuppliedFacts } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { described } from "../document/described.ts"
import { Text } from "../document/text.ts"

/** A limit that starts on a day, and the last day that it allows. */
export const ExpectedLastDay = Schema.Struct({
  limit: Text.pipe(described("The limit's name in the policy.")),
  from: Day.pipe(described("The day on which the limit starts.")),
  lastDay: Day.pipe(described("The last day that the limit then allows, without pauses.")),
  max: Schema.optionalKey(LimitDuration).pipe(
    described("The longest time, its variant chosen by the case's facts."),
  ),
})
export type ExpectedLastDay = typeof ExpectedLastDay.Type

/** One worked case: given these facts, this outcome. */
export const WorkedCase = Schema.Struct({
  sentence: Text.pipe(described("What the case shows, as a sentence.")),
  decision: Schema.Literals(["eligibility", "charging", "placement"]).pipe(
    described("The decision that is asked."),
  ),
  facts: SuppliedFacts.pipe(
    described("What is known of the person; a fact that is left out is unknown."),
  ),
  on: Schema.optionalKey(Day).pipe(
    described("The day on which the policy is asked, YYYY-MM-DD; left out, the version's first."),
  ),
  expect: Schema.Struct({
    outcome: Text.pipe(described("The outcome that the policy is to give.")),
    rule: Schema.optionalKey(Schema.NullOr(Text)).pipe(
      described("The rule that decides, otherwise included; null where several may."),
    ),
    missing: Schema.optionalKey(Schema.Array(Text)).pipe(
      described("The unknown facts that still matter, in the order of their use."),
    ),
    cannotHappen: Schema.optionalKey(Schema.Boolean).pipe(
      described("Whether the policy says that such facts cannot happen; left out, it does not."),
    ),
    charging: Schema.optionalKey(Text).pipe(
      described("The outcome of the charging decision for the same facts and day."),
    ),
    lastDays: Schema.optionalKey(Schema.NonEmptyArray(ExpectedLastDay)).pipe(
      described("The last days of limits that start on given days."),
    ),
  }).pipe(described("What the policy is to say.")),
}).annotate({ identifier: "WorkedCase" })
export type WorkedCase = typeof WorkedCase.Type

/** The worked cases of one policy version, kept in a file beside it. */
export const WorkedCases = Schema.Struct({
  $schema: Schema.optionalKey(Schema.String).pipe(
    described("The schema by which an editor helps with this file."),
  ),
  policy: Text.pipe(described("The id of the policy.")),
  version: Text.pipe(described("The version of the policy.")),
  cases: Schema.NonEmptyArray(WorkedCase).pipe(described("Each a sentence that is to hold.")),
}).annotate({ identifier: "WorkedCases", title: "The worked cases of an STR policy version" })
export type WorkedCases = typeof WorkedCases.Type
