import * as Result from "effect/Result"
import type { Policies } from "../../policy/policy.ts"
import { refuseIf } from "../../recording/refusing.ts"
import type { CommandOf } from "../commands.ts"
import type { EventBody } from "../events.ts"
import { enablementOf } from "../limits.ts"
import { mayFollow } from "../order.ts"
import type { Judgement } from "../particulars.ts"
import type { Rejection } from "../rejections.ts"
import type { KnownEpisode } from "../state.ts"
import { assessCharging, exemptionFrom, factsToAsk, limitsFrom, policyOn } from "./asking.ts"
import { limitRefusal } from "./limit-refusal.ts"
import { continuingNeedOn, needNotRecorded } from "./need.ts"

type Events = Result.Result<ReadonlyArray<EventBody>, Rejection>

/**
 * Enablement needs an assessment of `accept`, or of `discuss` together with a judgement. The limits
 * that run from it are those of the policy in force on its day.
 */
export const startEnablement = (
  { data }: CommandOf<"StartEnablement">,
  state: KnownEpisode,
  policies: Policies,
): Events =>
  Result.gen(function* () {
    yield* refuseIf(mayFollow(state, { type: "EnablementStarted", data }))
    const undecided = state.record.assessment?.outcome === "discuss"
    yield* refuseIf(undecided ? judgementMissing("eligibility", data.judgement) : null)
    yield* refuseIf(limitRefusal(state, "EnablementStarted", data.on))
    const policy = yield* policyOn(policies, data.on)
    const facts = factsToAsk(state.record.facts, state.referral, data.on)
    const limits = limitsFrom(policy, "EnablementStarted", facts, data.on)
    return [{ type: "EnablementStarted", data: { ...data, limits } }]
  })

/**
 * Chargeable support needs a continuing need found by the latest review, and an answer of the
 * policy in force on its day to who is charged.
 */
export const startChargeable = (
  { data, metadata }: CommandOf<"StartChargeable">,
  state: KnownEpisode,
  policies: Policies,
): Events =>
  Result.gen(function* () {
    const { on, judgement } = data
    yield* refuseIf(mayFollow(state, { type: "ChargeableStarted", data }))
    yield* refuseIf(continuingNeedOn(state, on) ? null : needNotRecorded(state, on))
    yield* refuseIf(limitRefusal(state, "ChargeableStarted", on))
    const policy = yield* policyOn(policies, on)
    const facts = factsToAsk(state.record.facts, state.referral, enablementOf(state), on)
    const assessed = yield* assessCharging(policy, facts, on)
    const { outcome, missing } = assessed.data
    if (outcome === "needs-more-information") {
      return yield* Result.fail<Rejection>({
        _tag: "MoreInformationNeeded",
        decision: "charging",
        missing,
      })
    }
    yield* refuseIf(outcome === "discuss" ? judgementMissing("charging", judgement) : null)
    const limits = limitsFrom(policy, "ChargeableStarted", facts, on)
    return [
      { type: "ChargeableStarted", data: { ...data, limits } },
      assessed,
      ...exemptionFrom(assessed, metadata.commandId),
    ]
  })

const judgementMissing = (
  decision: "eligibility" | "charging",
  judgement: Judgement | undefined,
): Rejection | null => (judgement === undefined ? { _tag: "JudgementNeeded", decision } : null)
