import {
  casesJsonSchema,
  casesJsonSchemaFor,
  policyJsonSchema,
  policyJsonSchemaFor,
} from "@str-service/policy"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

import { onePolicy } from "./one-policy.ts"

export interface SchemaInput {
  readonly for: Option.Option<string>
  readonly cases: boolean
  readonly json: boolean
}

/** `str policy schema`: the JSON Schema by which an editor helps to write policies, or cases. */
export const schema = Effect.fnUntraced(function* (input: SchemaInput) {
  const { cases, json } = input
  const policy = yield* Effect.transposeOption(
    Option.map(input.for, (file) => onePolicy(file, json)),
  )
  const result = Option.match(policy, {
    onNone: cases ? casesJsonSchema : policyJsonSchema,
    onSome: cases ? casesJsonSchemaFor : policyJsonSchemaFor,
  })
  yield* Console.log(JSON.stringify(result, null, 2))
})
