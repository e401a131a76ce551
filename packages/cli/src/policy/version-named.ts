import type { Day } from "@str-service/domain"
import type { CompiledPolicy, PolicyBook } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { orRefuse } from "../episodes/reading.ts"
import { loadPolicies, policyDocuments } from "../policies/load-policies.ts"
import { type Refused, refuse } from "../refusal.ts"
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
  if (yield* isOneDocument(name)) return yield* onePolicy(name, json)
  const book = yield* orRefuse(yield* Effect.promise(() => loadPolicies(name)))
  return yield* versionOf(book, on)
})

/** Whether a name is that of a document, and not of a folder of versions or of a policy. */
export const isOneDocument = (name: string): Effect.Effect<boolean> =>
  Effect.map(
    Effect.promise(() => policyDocuments(name)),
    (documents) => Result.isSuccess(documents) && documents.success.includes(name),
  )

/** The version of a policy in force on a day, and the latest where no day is named. */
export const versionOf = (
  { id, versions, inForceOn }: PolicyBook,
  on: Option.Option<Day>,
): Effect.Effect<CompiledPolicy, Refused> => {
  const version = Option.match(on, { onNone: () => versions.at(-1), onSome: inForceOn })
  return version === undefined
    ? Effect.fail(refuse("--on", `No version of ${id} is in force on that day.`))
    : Effect.succeed(version)
}
