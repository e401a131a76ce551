import { Day, SuppliedFacts } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { Text } from "../document/text.ts"

/** One worked case: given these facts, this outcome. */
export const WorkedCase = Schema.Struct({
  /** What the case shows, as a sentence. */
  sentence: Text,
  decision: Schema.Literals(["eligibility", "charging", "placement"]),
  facts: SuppliedFacts,
  /** The day on which the policy is asked, for derived facts; left out, the version's first. */
  on: Schema.optionalKey(Day),
  expect: Schema.Struct({
    outcome: Text,
    /** The rule that decides, or `null` where several may. */
    rule: Schema.optionalKey(Schema.NullOr(Text)),
    /** The facts that still matter. */
    missing: Schema.optionalKey(Schema.Array(Text)),
  }),
})
export type WorkedCase = typeof WorkedCase.Type

/** The worked cases of one policy version, kept in a file beside it. */
export const WorkedCases = Schema.Struct({
  policy: Text,
  version: Text,
  cases: Schema.NonEmptyArray(WorkedCase),
})
export type WorkedCases = typeof WorkedCases.Type
