import { type DifferenceKind, differencesIn, diffPolicies } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { print } from "../episodes/print.ts"
import { didYouMean } from "../findings/nearest.ts"
import { FoundWrong, refuse } from "../refusal.ts"
import { renderPolicyDiff } from "../rendering/policy-diff.ts"
import { onePolicy } from "./one-policy.ts"

export interface DiffInput {
  readonly old: string
  readonly new: string
  readonly failOn: Option.Option<string>
  readonly json: boolean
}

/** `str policy diff`: what one version of a policy says otherwise than another, and for whom. */
export const diff = Effect.fnUntraced(function* (input: DiffInput) {
  const failing = yield* failingIn(input.failOn)
  const old = yield* onePolicy(input.old, input.json)
  const later = yield* onePolicy(input.new, input.json)
  const found = diffPolicies(old, later)
  yield* print(input.json, found, () => renderPolicyDiff(found))
  const count = failing.filter((kind) => differencesIn(found).has(kind)).length
  if (count > 0) yield* new FoundWrong({ count })
})

/** For which differences each word lets the command fail. */
const failures: ReadonlyMap<string, ReadonlyArray<DifferenceKind>> = new Map([
  ["outcomes", ["outcomes"]],
  ["limits", ["limits"]],
  ["difference", ["outcomes", "limits", "meanings", "words"]],
])

const failingIn = Effect.fnUntraced(function* (asked: Option.Option<string>) {
  if (Option.isNone(asked)) return []
  const failing = failures.get(asked.value)
  if (failing !== undefined) return failing
  const known = [...failures.keys()]
  return yield* refuse(
    "--fail-on",
    `"${asked.value}" is nothing to fail on.${didYouMean(asked.value, known)} Write ${known.join(", ")}.`,
  )
})
