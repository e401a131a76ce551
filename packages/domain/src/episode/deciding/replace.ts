import * as Result from "effect/Result"
import type { Policies } from "../../policy/policy.ts"
import type { CorrectableBody } from "../events.ts"
import type { Rejection } from "../rejections.ts"
import type { Replacement } from "../requests.ts"
import type { KnownEpisode } from "../state.ts"
import { allowedFacts } from "./facts.ts"
import { plainBody } from "./plain.ts"
import { type Correctable, commandBehind } from "./target.ts"

/**
 * What an event is to say from now on. Limits stay as they were pinned, and an exemption's basis as
 * it was: what follows from the change is derived afterwards.
 */
export const replacementFor = (
  event: Correctable,
  to: Replacement,
  state: KnownEpisode,
  policies: Policies,
): Result.Result<CorrectableBody, Rejection> => {
  const expected = commandBehind[event.type]
  if (to.type !== expected) {
    return Result.fail({
      _tag: "WrongReplacement",
      target: event.metadata.eventId,
      eventType: event.type,
      expected,
      given: to.type,
    })
  }
  const limits = "limits" in event.data ? event.data.limits : []
  const basis = "basis" in event.data ? event.data.basis : "granted"
  switch (to.type) {
    case "Refer": {
      const { facts: supplied, ...referral } = to.data
      return Result.map(
        allowedFacts(supplied, policies, referral.on, referral.on),
        (facts): CorrectableBody => ({ type: "Referred", data: { ...referral, facts, limits } }),
      )
    }
    case "RecordFacts":
      return Result.map(
        allowedFacts(to.data.facts, policies, state.referral.on, to.data.on),
        (facts): CorrectableBody => ({ type: "FactsRecorded", data: { on: to.data.on, facts } }),
      )
    case "StartEnablement":
      return Result.succeed({ type: "EnablementStarted", data: { ...to.data, limits } })
    case "StartChargeable":
      return Result.succeed({ type: "ChargeableStarted", data: { ...to.data, limits } })
    case "GrantChargeExemption":
      return Result.succeed({ type: "ChargeExemptionGranted", data: { ...to.data, basis } })
    default:
      return Result.succeed(plainBody(to))
  }
}
