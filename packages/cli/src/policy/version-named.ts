import type { Day } from "@str-service/domain"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { orRefuse } from "../episodes/reading.ts"
import { loadPolicies, policyDocuments } from "../policies/load-policies.ts"
import { refuse } from "../refusal.ts"
import { onePolicy } from "./one-policy.ts"

/**
 * The version that a command is about: a document itself; of a folder, or of a policy that comes with
 * this command, the version in force on a day, and the latest where no day is named.
 */
export const versionNamed = Effect.fnUntraced(function* (
  name: string,
  on: Option.Option<Day>,
  json: boolean,
) {
  const documents = yield* Effect.promise(() => policyDocuments(name))
  if (Result.isSuccess(documents) && documents.success.includes(name)) {
    return yield* onePolicy(name, json)
  }
  const book = yield* orRefuse(yield* Effect.promise(() => loadPolicies(name)))
  const version = Option.match(on, {
    onNone: () => book.versions.at(-1),
    onSome: book.inForceOn,
  })
  return version ?? (yield* refuse("--on", `No version of ${book.id} is in force on that day.`))
})
