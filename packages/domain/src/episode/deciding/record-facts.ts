import * as Result from "effect/Result"
import { latest } from "../../calendar/day.ts"
import type { Policies } from "../../policy/policy.ts"
import type { CommandOf } from "../commands.ts"
import type { EventBody } from "../events.ts"
import { mayFollow } from "../order.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode } from "../state.ts"
import { assessEligibility, factsOf, policyOn } from "./asking.ts"
import { allowedFacts } from "./facts.ts"
import { refuseIf } from "./refusing.ts"

/**
 * Adds or changes facts, and asks the policy in force on the day of the referral again: as on the
 * latest day for which facts are recorded, so that a late entry does not turn time back.
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
    const asked = { ...factsOf(state), ...facts }
    const assessed = yield* assessEligibility(policy, asked, latest(state.record.factsOn, on))
    return [{ type: "FactsRecorded", data: { on, facts } }, assessed]
  })
