import * as path from "node:path"
import * as Effect from "effect/Effect"
import { orRefuse } from "../episodes/reading.ts"
import { readPolicyFile } from "../policies/policy-file.ts"
import { policyFiles } from "../policies/policy-files.ts"
import { refuse } from "../refusal.ts"
import { mustBeSound } from "./findings.ts"

/** The policy of the one document that a command is about; fails with all that is wrong with it. */
export const onePolicy = Effect.fnUntraced(function* (file: string, json: boolean) {
  yield* oneFile(file)
  const { document, findings } = yield* orRefuse(yield* Effect.promise(() => readPolicyFile(file)))
  yield* mustBeSound(findings, json)
  return document === null ? yield* refuse(file, "It holds no policy.") : document
})

/** Refuses what is no file, or is not there. */
export const oneFile = Effect.fnUntraced(function* (file: string) {
  const files = yield* orRefuse(yield* Effect.promise(() => policyFiles([file])))
  if (files.length !== 1 || files[0] !== path.normalize(file)) {
    return yield* refuse(file, "This is a folder. Name one file in it.")
  }
})
