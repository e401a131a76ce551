import { Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import fc from "fast-check"

/** References of a kind, few enough to meet again: `goal-1` to `goal-3`. */
export const fewReferences = (kind: string): fc.Arbitrary<Reference> =>
  fc.constantFrom(`${kind}-1`, `${kind}-2`, `${kind}-3`)

/** Any reference that the domain lets pass, odd ones among them. */
export const references: fc.Arbitrary<Reference> = fc.oneof(
  fc.constantFrom("0", "constructor", "toString", "a//b", "x".repeat(128)),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,20}$/u).filter(Schema.is(Reference)),
)
