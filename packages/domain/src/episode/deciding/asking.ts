import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Day } from "../../calendar/day.ts"
import { Code } from "../../code.ts"
import type { EpisodeFact } from "../../policy/episode-facts.ts"
import type { Facts } from "../../policy/facts.ts"
import type { LimitStart } from "../../policy/limit-rule.ts"
import type { Policies, Policy } from "../../policy/policy.ts"
import type { BodyOf } from "../events.ts"
import type { PinnedLimit } from "../limit.ts"
import { chargeableOf, enablementOf, pin } from "../limits.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode, Referral } from "../state.ts"

/** The version of the policy in force on a day. */
export const policyOn = (policies: Policies, on: Day): Result.Result<Policy, Rejection> => {
  const policy = policies.inForceOn(on)
  return policy === undefined
    ? Result.fail({ _tag: "NoPolicyInForce", on })
    : Result.succeed(policy)
}

/** What a policy is asked about: the recorded facts, and what the episode itself tells. */
export const factsToAsk = (
  recorded: Facts,
  referral: Pick<Referral, "team" | "on">,
  enablementStartedOn?: Day,
  chargeableStartedOn?: Day,
): Facts => {
  const told: { readonly [fact in EpisodeFact]?: string } = {
    team: referral.team,
    referredOn: referral.on,
    ...(enablementStartedOn === undefined ? {} : { enablementStartedOn }),
    ...(chargeableStartedOn === undefined ? {} : { chargeableStartedOn }),
  }
  return { ...recorded, ...told }
}

/** What a policy is asked about an episode as its state is, or with other facts recorded. */
export const factsOf = (state: KnownEpisode, recorded = state.record.facts): Facts =>
  factsToAsk(recorded, state.referral, enablementOf(state), chargeableOf(state))

/** The limits that run from an event on a day, each with its last day. */
export const limitsFrom = (
  policy: Policy,
  from: LimitStart,
  facts: Facts,
  on: Day,
): ReadonlyArray<PinnedLimit> =>
  policy
    .limits(facts, on)
    .filter((rule) => rule.from === from)
    .map((rule) => pin(rule, on, policy.reference))

/** Asks the policy who is eligible, with derived facts as on a day. */
export const assessEligibility = (
  policy: Policy,
  facts: Facts,
  on: Day,
): Result.Result<BodyOf<"EligibilityAssessed">, Rejection> =>
  policy.eligibility === null
    ? Result.fail(doesNotDecide("eligibility", policy))
    : Result.succeed({
        type: "EligibilityAssessed",
        data: { on, ...policy.eligibility(facts, on), policy: policy.reference },
      })

/** Asks the policy who is charged, with derived facts as on a day. */
export const assessCharging = (
  policy: Policy,
  facts: Facts,
  on: Day,
): Result.Result<BodyOf<"ChargingAssessed">, Rejection> =>
  policy.charging === null
    ? Result.fail(doesNotDecide("charging", policy))
    : Result.succeed({
        type: "ChargingAssessed",
        data: { on, ...policy.charging(facts, on), policy: policy.reference },
      })

/** The exemption that follows from a charging assessment, where it exempts. */
export const exemptionFrom = (
  assessed: BodyOf<"ChargingAssessed">,
  commandId: string,
): ReadonlyArray<BodyOf<"ChargeExemptionGranted">> => {
  const { outcome, on, params } = assessed.data
  if (outcome !== "exempt") return []
  const ground = isCode(params["ground"]) ? params["ground"] : "by-policy"
  const exemptionId = `charging:${commandId}`
  return [
    {
      type: "ChargeExemptionGranted",
      data: { on, exemptionId, ground, from: on, basis: "charging-assessment" },
    },
  ]
}

const isCode = Schema.is(Code)

const doesNotDecide = (decision: "eligibility" | "charging", policy: Policy): Rejection => ({
  _tag: "PolicyDoesNotDecide",
  decision,
  policyId: policy.reference.id,
  policyVersion: policy.reference.version,
})
