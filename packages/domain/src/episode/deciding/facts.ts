import * as Result from "effect/Result"
import type { Day } from "../../calendar/day.ts"
import type { FactProblem, Facts, SuppliedFacts } from "../../policy/facts.ts"
import type { Policies, Policy } from "../../policy/policy.ts"
import type { Rejection } from "../rejections.ts"

/**
 * Facts that a policy's catalogue allows. A fact may belong to the version in force on the day of
 * the referral, which decides on eligibility, or to the one in force on the day it is recorded for,
 * which a later start will ask.
 */
export const allowedFacts = (
  supplied: SuppliedFacts,
  policies: Policies,
  referredOn: Day,
  on: Day,
): Result.Result<Facts, Rejection> => {
  const versions = [policies.inForceOn(referredOn), policies.inForceOn(on)]
  const [first, ...others] = versions.filter((policy) => policy !== undefined)
  if (first === undefined) return Result.fail({ _tag: "NoPolicyInForce", on: referredOn })
  const problems = others.reduce(
    (left, policy) => left.filter((problem) => refusesToo(policy, supplied, problem)),
    first.refuseFacts(supplied),
  )
  return problems.length === 0
    ? // What no catalogue refuses has the shape of facts.
      Result.succeed(supplied as Facts)
    : Result.fail({ _tag: "FactsRefused", problems })
}

const refusesToo = (policy: Policy, supplied: SuppliedFacts, { fact }: FactProblem): boolean => {
  const value = supplied[fact]
  return value === undefined || policy.refuseFacts({ [fact]: value }).length > 0
}
