import { Code, Day, Facts, PersonReference, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"

// The ids of the commands that transfer a case are made of its id, and have an end themselves.
const CaseReference = Reference.check(
  Schema.isMaxLength(80, { expected: "an opaque reference of 80 signs at most" }),
).annotate({ identifier: "CaseReference" })

/**
 * Support that somebody has from the service as it was before SIS: on the CSS or the STR model, in
 * house or by an external provider.
 *
 * Source: spec, Current position.
 */
export const LegacyCase = Schema.Struct({
  /** The case's reference; the episode that its transfer is recorded in has the same. */
  caseId: CaseReference,
  personId: PersonReference,
  /** The team that the case is with, of the vocabulary `teams`. */
  team: Code,
  serviceArea: Schema.optionalKey(Code),
  /** Where the person lives, as far as services differ by it. */
  locality: Schema.optionalKey(Code),
  /** The first day of the support that is given. */
  startedOn: Day,
  /** What is known, by the names of the policy's catalogue; what is not there is unknown. */
  facts: Facts,
}).annotate({ identifier: "LegacyCase" })
export type LegacyCase = typeof LegacyCase.Type
