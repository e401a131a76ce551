import * as path from "node:path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { print } from "../episodes/print.ts"
import { refuseReplacing } from "../files/refuse-replacing.ts"
import { writingWhole } from "../files/write-whole.ts"
import { casesSuffix, policySuffix } from "../policies/policy-files.ts"
import { Refused, refuse } from "../refusal.ts"
import { starterCases, starterPolicy } from "./starter.ts"

export interface NewInput {
  readonly out: Option.Option<string>
  readonly json: boolean
}

/** `str policy new`: a small policy that can be built upon, with its cases. */
export const startNew = Effect.fnUntraced(function* ({ out, json }: NewInput) {
  if (Option.isNone(out)) {
    return yield* print(json, { policy: starterPolicy, cases: starterCases }, () =>
      starterPolicy.trimEnd(),
    )
  }
  const policy = out.value
  if (!policy.endsWith(policySuffix)) {
    return yield* refuse(
      "--out",
      `Its name has to end in ${policySuffix}, to be found in a folder.`,
    )
  }
  const cases = `${policy.slice(0, -policySuffix.length)}${casesSuffix}`
  yield* refuseReplacing([policy, cases])
  yield* Effect.mapError(
    writingWhole([
      { name: policy, text: starterPolicy },
      { name: cases, text: starterCases },
    ]),
    (found) => new Refused({ findings: [found] }),
  )
  return yield* print(json, { written: [policy, cases] }, () =>
    [
      `Wrote ${policy}, a policy to build upon, and ${cases}, its worked cases.`,
      "Change them, and after each change run",
      `  str policy check ${path.dirname(policy)}`,
      `  str policy test ${path.dirname(policy)}`,
    ].join("\n"),
  )
})
