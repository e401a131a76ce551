import * as Result from "effect/Result"
import type { Policies } from "../../policy/policy.ts"
import { refuseIf } from "../../recording/refusing.ts"
import type { CommandOf } from "../commands.ts"
import type { EventBody } from "../events.ts"
import { mergedFacts } from "../facts.ts"
import { mayFollow } from "../order.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode } from "../state.ts"
import { assessEligibility, factsOf, policyOn } from "./asking.ts"
import { allowedFacts } from "./facts.ts"

/**
 * Adds or changes facts, and asks the policy in force on the day of the referral again: as on the
 * latest day for which facts are recorded.
 */
export const recordFacts = (
  { data }: CommandOf<"RecordFacts">,
  state: KnownEpisode,
  policies: Policies,
): Result.Result<ReadonlyArray<EventBody>, Rejection> =>
  Result.gen(function* () {
    const { on, facts: supplied } = data
    yield* refuseIf(mayFollow(state, { type: "FactsRecorded", data: { on } }))
    const facts = yield* allowedFacts(supplied, policies, state.referral.on, on)
    const policy = yield* policyOn(policies, state.referral.on)
    const merged = mergedFacts(state.record, { on, facts })
    const asked = factsOf(state, merged.facts)
    const assessed = yield* assessEligibility(policy, asked, merged.factsOn)
    return [{ type: "FactsRecorded", data: { on, facts } }, assessed]
  })
