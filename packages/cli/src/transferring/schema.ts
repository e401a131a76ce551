import { codesToName, stagesJsonSchema, stagesJsonSchemaFor } from "@str-service/transfer"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { orRefuse } from "../episodes/reading.ts"
import { loadPolicies } from "../policies/load-policies.ts"
import { refuse } from "../refusal.ts"

export interface SchemaInput {
  readonly for: Option.Option<string>
}

/** `str transfer schema`: the JSON Schema by which an editor helps to write stages. */
export const schema = Effect.fnUntraced(function* ({ for: name }: SchemaInput) {
  const result = Option.isNone(name) ? stagesJsonSchema() : yield* schemaFor(name.value)
  yield* Console.log(JSON.stringify(result, null, 2))
})

const schemaFor = Effect.fnUntraced(function* (name: string) {
  const { versions } = yield* orRefuse(yield* Effect.promise(() => loadPolicies(name)))
  const latest = versions.at(-1)
  return latest === undefined
    ? yield* refuse(name, "It holds no policy.")
    : stagesJsonSchemaFor(codesToName(latest, null))
})
