import { type CompiledPolicy, readFacts } from "@str-service/policy"
import * as Effect from "effect/Effect"
import { orRefuse } from "../episodes/reading.ts"
import { inFile, openDocument } from "../policies/policy-file.ts"
import { refuse } from "../refusal.ts"
import { mustBeSound } from "./findings.ts"

/** What a file says is known of somebody; fails with all that the policy's catalogue refuses. */
export const factsFrom = Effect.fnUntraced(function* (
  file: string,
  policy: CompiledPolicy,
  json: boolean,
) {
  const { bytes } = yield* orRefuse(yield* Effect.promise(() => openDocument(file)))
  const { document, findings } = readFacts(bytes, policy)
  yield* mustBeSound(
    findings.map((found) => inFile(file, found)),
    json,
  )
  return document ?? (yield* refuse(file, "It holds no facts."))
})
