import type { EpisodeCommand, Localities } from "@str-service/domain"
import type { PolicyBook } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { readCommands } from "../commands/read-commands.ts"
import { findingsOf } from "../findings/together.ts"
import { loadPolicies, policyDocuments } from "../policies/load-policies.ts"
import { loadLocalities, namedIn } from "../policies/localities.ts"
import { readReferrals } from "../referrals/read-referrals.ts"
import { Refused } from "../refusal.ts"
import { readingFile } from "./reading.ts"

/** What a run is given, each by its name. */
export interface Inputs {
  readonly referrals: Option.Option<string>
  readonly commands: string
  readonly policy: string
  /** The policies of localities, each written `LOCALITY=FILE|ID`. */
  readonly policyOf: ReadonlyArray<string>
}

/** The same, read. */
export interface Read {
  readonly referrals: ReadonlyArray<EpisodeCommand>
  readonly commands: ReadonlyArray<EpisodeCommand>
  readonly policies: PolicyBook
  readonly localities: Localities<PolicyBook>
}

/** The files that the policies of a run are read from, as far as they can be told. */
export const documentsOf = async ({ policy, policyOf }: Inputs): Promise<ReadonlyArray<string>> => {
  const found = await Promise.all([policy, ...namedIn(policyOf)].map(policyDocuments))
  return found.flatMap((documents) => Result.getOrElse(documents, () => []))
}

/**
 * Reads all that a run is given even where a part cannot be read, so that one run tells everything.
 * Only referrals need other parts first: the policies, which know their columns.
 */
export const readInputs = Effect.fnUntraced(function* (input: Inputs) {
  const policies = yield* Effect.promise(() => loadPolicies(input.policy))
  const localities = yield* Effect.promise(() => loadLocalities(input.policyOf))
  const commands = yield* readingFile(input.commands, readCommands)
  const books = Result.all({ policies, localities })
  const referrals =
    Option.isNone(input.referrals) || Result.isFailure(books)
      ? Result.succeed([])
      : yield* readingFile(input.referrals.value, (source) =>
          readReferrals(source, books.success.policies, books.success.localities),
        )
  const all = Result.all({ policies, localities, referrals, commands })
  return yield* Result.isFailure(all)
    ? new Refused({ findings: [policies, localities, referrals, commands].flatMap(findingsOf) })
    : Effect.succeed(all.success)
})
