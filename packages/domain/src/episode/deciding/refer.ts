import * as Result from "effect/Result"
import type { Policies } from "../../policy/policy.ts"
import type { CommandOf } from "../commands.ts"
import type { EventBody } from "../events.ts"
import type { Rejection } from "../rejections.ts"
import { assessEligibility, factsToAsk, limitsFrom, policyOn } from "./asking.ts"
import { allowedFacts } from "./facts.ts"

/**
 * Records a referral with its facts, and what the policy in force on its day says of it. It never
 * closes the episode by itself: a human does.
 */
export const refer = (
  { data }: CommandOf<"Refer">,
  policies: Policies,
): Result.Result<ReadonlyArray<EventBody>, Rejection> =>
  Result.gen(function* () {
    const { facts: supplied, ...referral } = data
    const policy = yield* policyOn(policies, referral.on)
    const facts = yield* allowedFacts(supplied, policies, referral.on, referral.on)
    const asked = factsToAsk(facts, referral)
    const assessed = yield* assessEligibility(policy, asked, referral.on)
    const limits = limitsFrom(policy, "Referred", asked, referral.on)
    return [{ type: "Referred", data: { ...referral, facts, limits } }, assessed]
  })
