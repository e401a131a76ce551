import { LimitDuration } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { Text } from "./text.ts"

/** What a policy asks of the workforce. The service's sources set none of it. */
export const Workforce = Schema.Struct({
  /** The longest time between two supervisions of a worker. */
  supervisionEvery: Schema.optionalKey(LimitDuration),
  /** The steps of a worker's training, each code with its label, in their order. */
  trainingSteps: Schema.optionalKey(Schema.Record(Schema.String, Text)),
  /** The most episodes that one worker holds at a time. */
  caseloadLimit: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0))),
  /** Whether only workers in the STR role hold episodes. */
  onlyStrWorkers: Schema.optionalKey(Schema.Boolean),
  source: Schema.optionalKey(Text),
})
export type Workforce = typeof Workforce.Type
