import { LimitDuration } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { described } from "./described.ts"
import { Citation } from "./source.ts"
import { Text } from "./text.ts"

/** What a policy asks of the workforce. The service's sources set none of it. */
export const Workforce = Schema.Struct({
  supervisionEvery: Schema.optionalKey(LimitDuration).pipe(
    described("The longest time between two supervisions of a worker: P4W, P1M."),
  ),
  trainingSteps: Schema.optionalKey(Schema.Record(Schema.String, Text)).pipe(
    described("The steps of a worker's training, each code with its label, in their order."),
  ),
  caseloadLimit: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0))).pipe(
    described("The most episodes that one worker holds at a time."),
  ),
  onlyStrWorkers: Schema.optionalKey(Schema.Boolean).pipe(
    described("Whether only workers in the STR role hold episodes."),
  ),
  source: Schema.optionalKey(Citation).pipe(described("Where this comes from.")),
})
export type Workforce = typeof Workforce.Type
