import { Day } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { GroupCondition } from "./condition.ts"
import { Decisions } from "./decision.ts"
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
  $schema: Schema.optionalKey(Schema.String),
  id: Text,
  version: Text,
  title: Text,
  /** The first day on which this version is in force. */
  effectiveFrom: Day,
  /** The last day; left out, it runs to the day before the next version. */
  effectiveTo: Schema.optionalKey(Day),
  sources: Schema.Record(Schema.String, Source),
  /** The catalogue: every fact that a rule may use, by name. */
  facts: Schema.Record(Schema.String, FactDefinition),
  /** Conditions that rules use by name. */
  conditions: Schema.optionalKey(Schema.Record(Schema.String, GroupCondition)),
  /** Combinations of facts that cannot be true of anybody. */
  cannotHappen: Schema.optionalKey(Schema.Array(GroupCondition)),
  decisions: Decisions,
  limits: Schema.Record(Schema.String, Limit),
  workforce: Schema.optionalKey(Workforce),
  vocabulary: Schema.optionalKey(LocalVocabulary),
}).annotate({ identifier: "PolicyDocument", title: "An STR policy, one version" })
export type PolicyDocument = typeof PolicyDocument.Type
