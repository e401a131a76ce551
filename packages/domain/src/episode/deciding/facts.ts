import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Day } from "../../calendar/day.ts"
import { episodeFacts } from "../../policy/episode-facts.ts"
import { type FactProblem, Facts, FactValue, type SuppliedFacts } from "../../policy/facts.ts"
import type { Policies, Policy } from "../../policy/policy.ts"
import type { Rejection } from "../rejections.ts"

/**
 * Facts that a policy's catalogue allows. A fact may belong to the version in force on the day of
 * the referral, which decides on eligibility, or to the one in force on the day it is recorded for,
 * which a later start will ask. What no policy may allow is refused whatever they say.
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
  const refused = others.reduce(
    (left, policy) => left.filter((problem) => refusesToo(policy, supplied, problem)),
    first.refuseFacts(supplied),
  )
  const never = Object.entries(supplied)
    .filter(([name]) => !refused.some(({ fact }) => fact === name))
    .flatMap(([name, value]) => neverAllowed(name, value))
  const problems = [...refused, ...never]
  return problems.length === 0 && isFacts(supplied)
    ? Result.succeed(supplied)
    : Result.fail({ _tag: "FactsRefused", problems })
}

const isFacts = Schema.is(Facts)
const isFactValue = Schema.is(FactValue)
const told: ReadonlySet<string> = new Set(episodeFacts)

const neverAllowed = (fact: string, value: SuppliedFacts[string]): ReadonlyArray<FactProblem> => {
  if (told.has(fact)) {
    return [{ fact, problem: "not-recorded", expected: "told by the episode itself" }]
  }
  if (value === null) return [{ fact, problem: "null", expected: "a value" }]
  return isFactValue(value)
    ? []
    : [
        {
          fact,
          problem: "wrong-type",
          expected: "a yes or no, a number, a text or a list of texts",
        },
      ]
}

const refusesToo = (policy: Policy, supplied: SuppliedFacts, { fact }: FactProblem): boolean => {
  const value = supplied[fact]
  return value === undefined || policy.refuseFacts({ [fact]: value }).length > 0
}
