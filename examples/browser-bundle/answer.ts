import { addDays, type Facts, isDay, lastDayOf } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"

/** What somebody asks on the page: who refers, what is known, from which day support would run. */
export interface Asked {
  readonly team: string
  readonly facts: Readonly<Record<string, boolean | string>>
  readonly start: string
}

/** What the policy in force says, in sentences. */
export const answer = ({ team, facts: supplied, start }: Asked): ReadonlyArray<string> => {
  if (!isDay(start)) return [`${start} is no day. Write it as YYYY-MM-DD.`]
  const policy = kmptStr.inForceOn(start)
  if (policy === undefined) return [`No policy was in force on ${start}.`]
  const problems = policy.refuseFacts(supplied)
  if (problems.length > 0) return problems.map(({ fact, expected }) => `${fact}: ${expected}`)

  const facts: Facts = { ...supplied, team, referredOn: start }
  const eligibility = policy.eligibility?.(facts, start)
  const limits = policy.limits(facts, start).map(({ name, max, counting }) => {
    const lastDay = lastDayOf(start, max, counting)
    return `${name}: through ${lastDay}; from ${addDays(lastDay, 1)} it has ended`
  })
  return [`${eligibility?.outcome}: ${eligibility?.rule}`, ...limits]
}
