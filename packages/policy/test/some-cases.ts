import { WorkedCases } from "@str-service/policy"
import * as Schema from "effect/Schema"

/** A file of worked cases of the small document; each case says what it is about. */
export const someCases = (...cases: ReadonlyArray<object>): WorkedCases =>
  Schema.decodeUnknownSync(WorkedCases)({
    policy: "example",
    version: "1",
    cases: cases.map((worked) => ({
      sentence: "A case.",
      decision: "eligibility",
      facts: {},
      expect: { outcome: "discuss" },
      ...worked,
    })),
  })
