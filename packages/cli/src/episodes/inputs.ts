import type { EpisodeCommand } from "@str-service/domain"
import type { PolicyBook } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { readCommands } from "../commands/read-commands.ts"
import { findingsOf } from "../findings/together.ts"
import { loadPolicies } from "../policies/load-policies.ts"
import { readReferrals } from "../referrals/read-referrals.ts"
import { Refused } from "../refusal.ts"
import { readingFile } from "./reading.ts"

/** What a run is given, each by its name. */
export interface Inputs {
  readonly referrals: Option.Option<string>
  readonly commands: string
  readonly policy: string
}

/** The same, read. */
export interface Read {
  readonly referrals: ReadonlyArray<EpisodeCommand>
  readonly commands: ReadonlyArray<EpisodeCommand>
  readonly policies: PolicyBook
}

/**
 * Reads all that a run is given even where a part cannot be read, so that one run tells everything.
 * Only referrals need another part first: the policy, which knows their columns.
 */
export const readInputs = Effect.fnUntraced(function* (input: Inputs) {
  const policies = yield* Effect.promise(() => loadPolicies(input.policy))
  const commands = yield* readingFile(input.commands, readCommands)
  const referrals =
    Option.isNone(input.referrals) || Result.isFailure(policies)
      ? Result.succeed([])
      : yield* readingFile(input.referrals.value, (source) =>
          readReferrals(source, policies.success),
        )
  const all = Result.all({ policies, referrals, commands })
  return yield* Result.isFailure(all)
    ? new Refused({ findings: [policies, referrals, commands].flatMap(findingsOf) })
    : Effect.succeed(all.success)
})
