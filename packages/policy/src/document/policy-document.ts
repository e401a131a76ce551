import { Day } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { GroupCondition } from "./condition.ts"
import { Decisions } from "./decision.ts"
import { described } from "./described.ts"
import { FactDefinition } from "./fact-definition.ts"
import { Limit } from "./limit.ts"
import { LocalVocabulary } from "./local-vocabulary.ts"
import { Source } from "./source.ts"
import { Text } from "./text.ts"
import { Workforce } from "./workforce.ts"

/**
 * One version of a policy, as an analyst writes it.
 *
 * This is the document's shape alone; `compilePolicy` checks also what one part says of another.
 */
export const PolicyDocument = Schema.Struct({
  $schema: Schema.optionalKey(Schema.String).pipe(
    described("The schema by which an editor helps with this document; no part of the policy."),
  ),
  id: Text.pipe(described("The policy's name, the same in each of its versions.")),
  version: Text.pipe(described("This version's number. What is published never changes under it.")),
  title: Text.pipe(described("What the policy is about, in words.")),
  effectiveFrom: Day.pipe(described("The first day on which this version is in force.")),
  effectiveTo: Schema.optionalKey(Day).pipe(
    described("The last day; left out, it runs to the day before the next version."),
  ),
  sources: Schema.Record(Schema.String, Source).pipe(
    described("What the policy rests on, by the keys that rules cite."),
  ),
  facts: Schema.Record(Schema.String, FactDefinition).pipe(
    described("The catalogue: every fact that a rule may use, by name."),
  ),
  conditions: Schema.optionalKey(Schema.Record(Schema.String, GroupCondition)).pipe(
    described("Conditions that rules use by name."),
  ),
  cannotHappen: Schema.optionalKey(Schema.Array(GroupCondition)).pipe(
    described("Combinations of facts that cannot be true of anybody."),
  ),
  decisions: Decisions.pipe(described("The matters that the policy decides.")),
  limits: Schema.Record(Schema.String, Limit).pipe(described("How long things may last, by name.")),
  workforce: Schema.optionalKey(Workforce).pipe(described("What is asked of the workforce.")),
  vocabulary: Schema.optionalKey(LocalVocabulary).pipe(
    described("Codes that this policy adds to the service's own lists."),
  ),
}).annotate({ identifier: "PolicyDocument", title: "An STR policy, one version" })
export type PolicyDocument = typeof PolicyDocument.Type
