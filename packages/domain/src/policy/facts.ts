import * as Schema from "effect/Schema"

/**
 * The value of a coded fact about a referral: a yes or no, a number, a code or a day, or a list of
 * codes. What a fact may hold is set by the catalogue of the policy.
 */
export const FactValue = Schema.Union([
  Schema.Boolean,
  Schema.Finite,
  Schema.String,
  Schema.Array(Schema.String),
])
export type FactValue = typeof FactValue.Type

/** Facts by their names in a policy's catalogue. A fact that is not there is unknown. */
export const Facts = Schema.Record(Schema.String, FactValue).annotate({ identifier: "Facts" })
export type Facts = typeof Facts.Type

/** Facts as somebody supplies them, before the policy's catalogue has been asked. */
export const SuppliedFacts = Schema.Record(Schema.String, Schema.Json).annotate({
  identifier: "SuppliedFacts",
})
export type SuppliedFacts = typeof SuppliedFacts.Type

/**
 * Why a supplied fact is refused: the catalogue has no such fact, it was given as `null` (leave an
 * unknown fact out), it is of another type, its code or day does not exist, it is out of range, or
 * it is worked out from the episode and not recorded.
 */
export const FactProblem = Schema.Struct({
  fact: Schema.String,
  problem: Schema.Literals([
    "unknown-fact",
    "null",
    "wrong-type",
    "not-in-list",
    "out-of-range",
    "not-recorded",
  ]),
  /** What the catalogue allows, in words. */
  expected: Schema.String,
  /** The nearest name or code that exists, where one is near. */
  didYouMean: Schema.optionalKey(Schema.String),
}).annotate({ identifier: "FactProblem" })
export type FactProblem = typeof FactProblem.Type
