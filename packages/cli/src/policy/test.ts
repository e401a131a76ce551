import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { print } from "../episodes/print.ts"
import { orRefuse } from "../episodes/reading.ts"
import { policyFiles } from "../policies/policy-files.ts"
import { versionsUnderTest } from "../policies/versions-under-test.ts"
import { FoundWrong } from "../refusal.ts"
import { renderTested } from "../rendering/tested.ts"
import { counted, figure } from "../rendering/words.ts"
import { mustBeSound } from "./findings.ts"
import { testedVersion } from "./tested-version.ts"

export interface TestInput {
  readonly paths: ReadonlyArray<string>
  readonly coverage: boolean
  readonly json: boolean
}

/** `str policy test`: tries worked cases, and says what none covers. */
export const test = Effect.fnUntraced(function* ({ paths, coverage, json }: TestInput) {
  const files = yield* orRefuse(yield* Effect.promise(() => policyFiles(paths)))
  const { versions, findings } = yield* orRefuse(
    yield* Effect.promise(() => versionsUnderTest(files)),
  )
  yield* mustBeSound(findings, json)
  const tested = versions.map(testedVersion)
  yield* print(json, { versions: tested }, () => tested.map(renderTested).join("\n\n"))
  const tried = tested.flatMap(({ cases }) => cases)
  const failed = tried.filter(({ status }) => status === "failed").length
  yield* Console.error(
    `${counted(tried.length, "case")} tried: ${figure(tried.length - failed)} passed, ${figure(failed)} failed.`,
  )
  const isLacking = coverage && tested.some((version) => version.coverage?.isComplete !== true)
  if (failed > 0 || isLacking) yield* new FoundWrong({ count: failed })
})
