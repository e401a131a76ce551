import type { Day, EligibilityAnswer, LimitRule, Policies, Policy } from "@str-service/domain"

/** What a policy says, by a rule that looked at nothing unless told otherwise. */
export const answer = <const Outcome extends string>(
  outcome: Outcome,
  more: Partial<Omit<EligibilityAnswer, "outcome">> = {},
) => ({
  outcome,
  rule: "the-rule",
  candidates: [],
  params: {},
  factsUsed: {},
  missing: [],
  cannotHappen: [],
  ...more,
})

/** Six weeks free of charge. */
export const sixWeeks: LimitRule = {
  name: "enablement",
  from: "EnablementStarted",
  until: ["ChargeableStarted", "Closed"],
  max: "P6W",
  counting: "start-day-included",
  pauses: "clock-runs",
  enforcement: "flag",
  warn: "P1W",
  unsettled: [],
}

/** Six months in all. */
export const sixMonths: LimitRule = {
  ...sixWeeks,
  name: "total",
  until: ["Closed"],
  max: "P6M",
  warn: "P2W",
}

/** A policy that accepts everybody, charges everybody and knows two limits, unless told otherwise. */
const aPolicy = (parts: Partial<Policy> = {}): Policy => ({
  reference: { id: "of-tests", version: "2012-10-01", digest: "d1" },
  vocabulary: {},
  refuseFacts: () => [],
  eligibility: () => answer("accept"),
  charging: () => answer("charge"),
  limits: () => [sixWeeks, sixMonths],
  ...parts,
})

/** One version for all days. */
export const always = (parts: Partial<Policy> = {}): Policies => {
  const policy = aPolicy(parts)
  return { inForceOn: () => policy }
}

/** Versions by the day they come into force, each named after it; none before the first. */
export const versions = (byDay: Readonly<Partial<Record<Day, Partial<Policy>>>>): Policies => {
  const dated = Object.entries(byDay).map(([from, parts]) => ({
    from,
    policy: aPolicy({
      reference: { id: "of-tests", version: from, digest: `d-${from}` },
      ...parts,
    }),
  }))
  return { inForceOn: (day) => dated.findLast(({ from }) => from <= day)?.policy }
}
