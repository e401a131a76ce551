import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { print } from "../episodes/print.ts"
import { orRefuse } from "../episodes/reading.ts"
import { findingsIn } from "../policies/folder-findings.ts"
import { policyFiles } from "../policies/policy-files.ts"
import { readFolders } from "../policies/policy-folder.ts"
import { FoundWrong } from "../refusal.ts"
import { counted } from "../rendering/words.ts"
import { findingAsJson, findingInALine, hasErrors } from "./findings.ts"

export interface CheckInput {
  readonly paths: ReadonlyArray<string>
  readonly json: boolean
}

/** `str policy check`: everything that is wrong with policies and their cases. */
export const check = Effect.fnUntraced(function* ({ paths, json }: CheckInput) {
  const files = yield* orRefuse(yield* Effect.promise(() => policyFiles(paths)))
  const folders = yield* orRefuse(yield* Effect.promise(() => readFolders(files)))
  const findings = folders.flatMap(findingsIn)
  const count = (severity: string) => findings.filter((found) => found.severity === severity).length
  if (json || findings.length > 0) {
    yield* print(json, { files, findings: findings.map(findingAsJson) }, () =>
      findings.map(findingInALine).join("\n"),
    )
  }
  yield* Console.error(
    `${counted(files.length, "file")} checked: ${counted(count("error"), "error")}, ${counted(count("warning"), "warning")}.`,
  )
  if (hasErrors(findings)) yield* new FoundWrong({ count: findings.length })
})
