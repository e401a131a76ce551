import { describe as descriptionOf } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { dayIn } from "../episodes/day.ts"
import { print } from "../episodes/print.ts"
import { refuse } from "../refusal.ts"
import { isOneDocument, versionNamed } from "./version-named.ts"

export interface DescribeInput {
  readonly policy: string
  readonly on: Option.Option<string>
  readonly json: boolean
}

const asOnAnyDay =
  "One document says the same on every day. Leave --on out, or name the folder of its versions."

/** `str policy describe`: what a policy says, as Markdown. */
export const describe = Effect.fnUntraced(function* (input: DescribeInput) {
  const { json } = input
  const on = yield* Effect.transposeOption(Option.map(input.on, dayIn))
  if (Option.isSome(on) && (yield* isOneDocument(input.policy))) {
    return yield* refuse("--on", asOnAnyDay)
  }
  const policy = yield* versionNamed(input.policy, on, json)
  const markdown = descriptionOf(policy)
  yield* print(json, { policy: policy.reference, markdown }, () => markdown.trimEnd())
})
