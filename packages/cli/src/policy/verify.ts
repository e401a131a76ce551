import { verify as verifyPolicy } from "@str-service/policy"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { print } from "../episodes/print.ts"
import { orRefuse } from "../episodes/reading.ts"
import { readPolicyFile } from "../policies/policy-file.ts"
import { isPolicy, policyFiles } from "../policies/policy-files.ts"
import { FoundWrong, refuse } from "../refusal.ts"
import { renderVerified } from "../rendering/verified.ts"
import { counted } from "../rendering/words.ts"
import { findingsToFailOn } from "./fail-on.ts"
import { mustBeSound } from "./findings.ts"
import { verifiedVersion } from "./verified-version.ts"

export interface VerifyInput {
  readonly paths: ReadonlyArray<string>
  readonly failOn: Option.Option<string>
  readonly json: boolean
}

/** `str policy verify`: what is proved of policies, for every combination of facts. */
export const verify = Effect.fnUntraced(function* ({ paths, failOn, json }: VerifyInput) {
  const isFailure = yield* findingsToFailOn(failOn)
  const files = yield* orRefuse(yield* Effect.promise(() => policyFiles(paths)))
  const read = yield* Effect.forEach(files.filter(isPolicy), (file) =>
    Effect.flatMap(
      Effect.promise(() => readPolicyFile(file)),
      orRefuse,
    ),
  )
  if (read.length === 0) return yield* refuse(paths.join(" "), "There is no policy here to prove.")
  yield* mustBeSound(
    read.flatMap(({ findings }) => findings),
    json,
  )
  const versions = read.flatMap(({ document, ...file }) =>
    document === null ? [] : [verifiedVersion(file, document, verifyPolicy(document))],
  )
  yield* print(json, { versions }, () => versions.map(renderVerified).join("\n\n"))
  const findings = versions.flatMap((version) => version.findings)
  const count = (severity: string) => findings.filter((found) => found.severity === severity).length
  yield* Console.error(
    `${counted(versions.length, "version")} proved: ${counted(count("error"), "error")}, ${counted(count("warning"), "warning")}, ${counted(count("note"), "note")}.`,
  )
  const failures = findings.filter(isFailure).length
  if (failures > 0) yield* new FoundWrong({ count: failures })
})
