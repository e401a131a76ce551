import { describe as descriptionOf } from "@str-service/policy"
import * as Effect from "effect/Effect"
import { print } from "../episodes/print.ts"
import { onePolicy } from "./one-policy.ts"

export interface DescribeInput {
  readonly file: string
  readonly json: boolean
}

/** `str policy describe`: what a policy says, as Markdown. */
export const describe = Effect.fnUntraced(function* ({ file, json }: DescribeInput) {
  const policy = yield* onePolicy(file, json)
  const markdown = descriptionOf(policy)
  yield* print(json, { policy: policy.reference, markdown }, () => markdown.trimEnd())
})
