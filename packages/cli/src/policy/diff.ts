import { type DifferenceKind, differencesIn, diffPolicies } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { print } from "../episodes/print.ts"
import { FoundWrong } from "../refusal.ts"
import { renderPolicyDiff } from "../rendering/policy-diff.ts"
import { wordsToFailOn } from "./fail-on.ts"
import { versionNamed } from "./version-named.ts"

export interface DiffInput {
  readonly old: string
  readonly new: string
  readonly failOn: Option.Option<string>
  readonly json: boolean
}

/** `str policy diff`: what one version of a policy says otherwise than another, and for whom. */
export const diff = Effect.fnUntraced(function* (input: DiffInput) {
  const failOn = yield* wordsToFailOn(input.failOn, known, known.join(", "))
  const old = yield* versionNamed(input.old, Option.none(), input.json)
  const later = yield* versionNamed(input.new, Option.none(), input.json)
  const found = diffPolicies(old, later)
  yield* print(input.json, found, () => renderPolicyDiff(found, input))
  const failing: ReadonlyArray<DifferenceKind> = failOn.flatMap((word) => failures[word])
  const count = [...differencesIn(found)].filter((kind) => failing.includes(kind)).length
  if (count > 0) yield* new FoundWrong({ count })
})

/** For which differences each word lets the command fail. */
const failures = {
  outcomes: ["outcomes"],
  limits: ["limits"],
  difference: ["outcomes", "limits", "meanings", "words"],
} satisfies Readonly<Record<string, ReadonlyArray<DifferenceKind>>>

type Failure = keyof typeof failures

const known = Object.keys(failures) as ReadonlyArray<Failure>
