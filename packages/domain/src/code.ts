import * as Schema from "effect/Schema"

/** A code of a vocabulary: known to the domain, or added by the policy. `decide` looks it up. */
export const Code = Schema.String.check(
  Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,63}$/u, {
    expected: "a code: lower-case letters, digits and hyphens",
  }),
).annotate({ identifier: "Code" })
export type Code = typeof Code.Type
