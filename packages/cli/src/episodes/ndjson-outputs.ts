import * as Effect from "effect/Effect"
import { isCsv } from "../files/csv-name.ts"
import { finding } from "../findings/finding.ts"
import { Refused } from "../refusal.ts"

const onlyNdjson =
  "What goes here is written as NDJSON only, a JSON object on each line. Name it .ndjson."

/** Refuses names that say CSV for what is never written so. */
export const refuseCsv = (outputs: ReadonlyArray<string>): Effect.Effect<void, Refused> => {
  const findings = outputs.filter(isCsv).map((name) => finding(name, null, onlyNdjson))
  return findings.length === 0 ? Effect.void : Effect.fail(new Refused({ findings }))
}
