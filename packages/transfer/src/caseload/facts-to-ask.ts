import type { Facts, Policy } from "@str-service/domain"
import type { LegacyCase } from "./legacy-case.ts"

/**
 * What a policy is asked about a case: what is known of it, and what the case itself tells. The day
 * that the support began on stands for that of the referral.
 */
export const factsToAsk = ({ facts, team, startedOn, locality }: LegacyCase): Facts => ({
  ...facts,
  ...(locality === undefined ? {} : { locality }),
  team,
  referredOn: startedOn,
})

/** What is known of a case, as it can be recorded under a version of the policy. */
export const factsToRecord = (
  { facts, locality }: LegacyCase,
  standing: Facts,
  policy: Policy | undefined,
): Facts => {
  const told = { ...standing, ...(locality === undefined ? {} : { locality }) }
  const taken = Object.entries(told).filter(
    ([name, value]) => policy?.refuseFacts({ [name]: value }).length === 0,
  )
  return { ...Object.fromEntries(taken), ...facts }
}
