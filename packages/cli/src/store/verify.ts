import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describeFinding, type Finding, finding } from "../findings/finding.ts"
import { findingsOf } from "../findings/together.ts"
import { loadPolicies } from "../policies/load-policies.ts"
import { FoundWrong, Refused } from "../refusal.ts"
import { counted } from "../rendering/words.ts"
import { placeIn } from "../stores/named-place.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import { type KnownPolicies, knownPolicies } from "../stores/verify/known-policies.ts"
import { type Verified, verifyStore } from "../stores/verify/verify-store.ts"
import type { StoreInput } from "./init.ts"

export interface VerifyInput extends StoreInput {
  readonly policies: ReadonlyArray<string>
  readonly json: boolean
}

/** `str store verify`: says whether all that a store holds can be read, is whole, and is explained. */
export const verify = Effect.fnUntraced(function* (input: VerifyInput) {
  const place = yield* placeIn(input.store, "existing")
  const known = yield* policiesIn(input.policies)
  const verified = yield* Effect.scoped(
    Effect.flatMap(openedStore(place, "existing"), (store) =>
      asking(place, () => verifyStore(store, known)),
    ),
  )
  const { findings } = verified
  const told = findings.told.map((message) => finding(place.told, null, message))
  if (input.json) yield* Console.log(JSON.stringify({ store: place.told, ...verified }, null, 2))
  else yield* tell(place.told, verified, told)
  if (findings.count > 0) yield* new FoundWrong({ count: findings.count })
})

const policiesIn = (names: ReadonlyArray<string>): Effect.Effect<KnownPolicies, Refused> =>
  Effect.flatMap(
    Effect.promise(() => Promise.all(names.map(loadPolicies))),
    (loaded) => {
      const findings = loaded.flatMap(findingsOf)
      return findings.length > 0
        ? Effect.fail(new Refused({ findings }))
        : Effect.succeed(
            knownPolicies(loaded.flatMap((book) => (Result.isSuccess(book) ? [book.success] : []))),
          )
    },
  )

const tell = Effect.fnUntraced(function* (
  store: string,
  { events, episodes, workers, erased, findings }: Verified,
  told: ReadonlyArray<Finding>,
) {
  if (told.length > 0) yield* Console.error(told.map(describeFinding).join("\n"))
  if (findings.count > told.length) {
    yield* Console.error(`${counted(findings.count - told.length, "finding")} more.`)
  }
  const staff = workers === 0 ? "" : ` and ${counted(workers, "worker")}`
  const held = `${counted(events, "event")} of ${counted(episodes, "episode")}${staff}${whatIsGone(erased)}`
  const verdict =
    findings.count === 0
      ? "All can be read, nothing is missing, and every policy named is known."
      : `${counted(findings.count, "finding")}.`
  yield* Console.log(`${store}: ${held}. ${verdict}`)
})

const whatIsGone = ({ episodes, workers }: Verified["erased"]): string => {
  const gone = [
    ...(episodes === 0 ? [] : [counted(episodes, "episode")]),
    ...(workers === 0 ? [] : [counted(workers, "worker")]),
  ]
  if (gone.length === 0) return ""
  return `; ${gone.join(" and ")} ${episodes + workers === 1 ? "was" : "were"} erased`
}
